import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newConversation } from '../modules/conversations/conversations.models.ts'
import { migrate } from './migrate.ts'
import { openSqlite } from './open-sqlite.ts'
import { createStore } from './store.ts'

const AT = '2026-11-22T09:00:00.000Z'

test('messages stay as they are, and each place of a conversation is taken once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'beckon-test-'))
  const db = openSqlite(join(folder, 'beckon.db'))
  await migrate(db, '2026-12-03-late-messages')
  await sql`insert into site values ('s', 'A', null, 'GB', 'x')`.execute(db)
  const threads = ['p', 'q'].map((id) => ({ ...newConversation('s', id, AT), last_seq: 3 }))
  for (const thread of threads) {
    await sql`insert into person values (${thread.person_id}, 's', '{}', '{}', null, 'x', 'x')`.execute(
      db,
    )
    await db.insertInto('conversation').values(thread).execute()
    for (const seq of [1, 2, 3]) {
      const id = `${thread.person_id}${seq}`
      await sql`insert into message values (${id}, 's', ${thread.id}, 'c', ${seq}, ${`sent ${id}`}, 'visitor', null,
        null, ${`Text ${id}`}, ${AT}, null, ${seq === 3 ? `to ${id}` : null}, null, ${seq === 2 ? 'telegram' : null},
        ${seq === 2 ? 1 : null})`.execute(db)
    }
  }
  const read = async () => (await sql`select rowid, * from message order by id`.execute(db)).rows
  const before = await read()
  await migrate(db)
  expect(await read()).toEqual(before)
  const { messages } = createStore(db, () => {})
  const [thread] = threads as [(typeof threads)[number]]
  const rows = await messages.list(thread, { after: 0 })
  expect(rows.map(({ id }) => id)).toEqual(['p1', 'p2', 'p3'])
  const again = { ...(rows[0] as NonNullable<(typeof rows)[0]>), id: 'e', client_id: 'x' }
  await expect(messages.insert(again)).rejects.toThrow('UNIQUE')
  await expect(messages.insert({ ...again, seq: 4, client_id: 'sent p1' })).rejects.toThrow(
    'UNIQUE',
  )
  await expect(messages.insert({ ...again, seq: 4, reply_to: 'to p3' })).rejects.toThrow('UNIQUE')
  await messages.insert({ ...again, seq: 4 })
  await db.destroy()
  rmSync(folder, { recursive: true })
})
