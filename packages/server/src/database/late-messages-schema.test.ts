import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newConversation } from '../modules/conversations/conversations.models.ts'
import { migrate } from './migrate.ts'
import { openSqlite } from './open-sqlite.ts'
import { createStore } from './store.ts'

const at = (second: number): string => `2026-11-22T09:00:${String(second).padStart(2, '0')}.000Z`

test('what was stored before is found in the order of its time, whatever that was', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'beckon-test-'))
  const db = openSqlite(join(folder, 'beckon.db'))
  await migrate(db, '2026-12-02-case-lists')
  await sql`insert into site values ('s', 'A', null, 'GB', 'x')`.execute(db)
  const seconds = [1, 2, 2, 5, 3, 4, 6]
  const threads = []
  for (const person of ['p', 'q']) {
    await sql`insert into person values (${person}, 's', '{}', '{}', null, 'x', 'x')`.execute(db)
    const thread = { ...newConversation('s', person, at(0)), last_seq: seconds.length }
    threads.push(thread)
    await db.insertInto('conversation').values(thread).execute()
    for (const [index, second] of seconds.entries())
      await sql`insert into message (id, site_id, conversation_id, case_id, seq, client_id, author_kind, text, created_at)
        values (${`${person}${index}`}, 's', ${thread.id}, 'c', ${index + 1}, ${`sent ${index}`}, 'visitor', 'Hi',
        ${at(second)})`.execute(db)
  }
  await migrate(db)
  const { rows } =
    await sql`select seq from message where late = 1 and conversation_id = ${threads[0]?.id}
    order by seq`.execute(db)
  expect(rows).toEqual([{ seq: 3 }, { seq: 5 }, { seq: 6 }])
  const { messages } = createStore(db, () => {})
  for (const thread of threads) {
    const all = await messages.listBefore(thread, undefined, 100)
    expect(all.map(({ created_at }) => created_at)).toEqual([6, 5, 4, 3, 2, 2, 1].map(at))
    const some = await messages.listBefore(thread, { at: at(4), id: '' }, 2)
    expect(some.map(({ created_at }) => created_at)).toEqual([3, 2, 2].map(at))
  }
  await db.destroy()
  rmSync(folder, { recursive: true })
})
