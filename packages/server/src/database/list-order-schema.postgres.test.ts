import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newConversation } from '../modules/conversations/conversations.models.ts'
import { createId } from '../shared/create-id.ts'
import { createTestDatabase, dropTestDatabase } from '../test-database.ts'
import { openDatabase } from './open-database.ts'
import { createStore } from './store.ts'
import type { Db } from './tables.ts'

const name = createId()
let database: string
let before: Db
let db: Db | undefined

beforeEach(async () => {
  database = (await createTestDatabase(name, 'template1')) ?? ''
  before = await openDatabase({ data: '', database, upTo: '2026-12-04-places' })
})
afterEach(async () => {
  await before.destroy()
  await db?.destroy()
  await dropTestDatabase(name)
})

const at = (minute: number): string => `2026-11-28T09:${String(minute).padStart(2, '0')}:00.000Z`

test('lists what was there before and what the release before adds beside it in one order', async () => {
  await sql`insert into site values ('s', 'A', null, 'GB', 'x')`.execute(before)
  const add = async (minute: number) => {
    const person = createId()
    await sql`insert into person values (${person}, 's', '{}', '{}', null, 'x', 'x')`.execute(
      before,
    )
    const thread = newConversation('s', person, at(minute))
    await before.insertInto('conversation').values(thread).execute()
    await sql`insert into support_case (id, site_id, conversation_id, status, last_seq, opened_at, updated_at)
      values (${thread.id}, 's', ${thread.id}, 'open', 0, 'x', ${at(minute)})`.execute(before)
  }
  for (const minute of [12, 1, 19, 40, 15]) await add(minute)
  db = await openDatabase({ data: '', database })
  for (const minute of [16, 41, 2]) await add(minute)
  const minutes = [41, 40, 19, 16, 15, 12, 2, 1].map(at)
  const { cases, conversations } = createStore(db, () => {})
  const lists = [
    await cases.list('s', { limit: 100, status: 'open' }),
    await conversations.list('s', undefined, 100),
  ]
  for (const list of lists) expect(list.map(({ updated_at }) => updated_at)).toEqual(minutes)
  const cursor = { at: at(16), id: '' }
  const rest = await conversations.list('s', cursor, 100)
  expect(rest.map(({ updated_at }) => updated_at)).toEqual(minutes.slice(4))
})
