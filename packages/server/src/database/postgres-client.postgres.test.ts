import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createId } from '../shared/create-id.ts'
import { createTestDatabase, dropTestDatabase, readRows } from '../test-database.ts'
import { openDatabase } from './open-database.ts'
import { createStore, type Store } from './store.ts'
import type { Db } from './tables.ts'

const site = { id: 's', name: 'A', color: null, country: 'GB', created_at: 'now' }

let data: string
let db: Db
let store: Store

beforeEach(async () => {
  data = createId()
  const database = await createTestDatabase(data)
  // One connection: what is prepared is prepared there.
  db = await openDatabase({ data: '', database, connections: 1 })
  store = createStore(db, () => {})
  await store.transact(({ sites }) => sites.insertSite(site))
})
afterEach(async () => {
  await store.close()
  await dropTestDatabase(data)
})

async function countPrepared(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from pg_prepared_statements`.execute(db)
  return rows[0]?.count ?? 0
}

test('prepares once what is asked often', async () => {
  await store.sites.findSite('s')
  const before = await countPrepared()
  for (const id of ['a', 'b', 's']) await store.sites.findSite(id)
  expect(await countPrepared()).toBe(before)
})

test('goes on when another node changes a table that statements are prepared for', async () => {
  const read = () => store.sites.findSite('s')
  const change = (column: string) => readRows(data, `alter table site add column ${column} text`)
  await read()
  await change('one')
  expect(await read()).toMatchObject(site)
  await change('two')
  expect(await store.transact(({ sites }) => sites.findSite('s'))).toMatchObject(site)
})

test('stores nothing of a transaction that went on after a statement of it failed', async () => {
  const careless = store.transact(async ({ sites }) => {
    await sites.insertSite({ ...site, id: 't' })
    await sites.insertSite(site).catch(() => {})
  })
  await expect(careless).rejects.toThrow()
  expect(await store.sites.findSite('t')).toBeUndefined()
})
