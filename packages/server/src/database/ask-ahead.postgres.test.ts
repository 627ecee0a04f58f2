import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createId } from '../shared/create-id.ts'
import { createTestDatabase, dropTestDatabase } from '../test-database.ts'
import { askAhead } from './ask-ahead.ts'
import { openDatabase } from './open-database.ts'
import type { Db } from './tables.ts'

let data: string
let db: Db

beforeEach(async () => {
  data = createId()
  db = await openDatabase({ data: '', database: await createTestDatabase(data), connections: 1 })
})
afterEach(async () => {
  await db.destroy()
  await dropTestDatabase(data)
})

const addSite = (id: string) =>
  sql`insert into site (id, name, country, created_at) values (${id}, 'A', 'GB', 'now')`.compile(db)
const listSites = sql<{ id: string }>`select id from site order by id`

test('does what is asked in one moment in the order it was asked in', async () => {
  const found = await db.transaction().execute(async (transaction) => {
    const asked = ['a', 'b'].flatMap((id) => [addSite(id), listSites.compile(db)])
    return Promise.all(asked.map((query) => askAhead(transaction, query)))
  })
  expect(found).toEqual([[], [{ id: 'a' }], [], [{ id: 'a' }, { id: 'b' }]])
})

test('waits for no answer before it asks the next', async () => {
  await db.transaction().execute(async (transaction) => {
    const before = performance.now()
    const slow = askAhead(transaction, sql`select pg_sleep(0.3)`.compile(db))
    const order: string[] = []
    const asked = askAhead(transaction, sql`select ${7}::int`.compile(db))
    await transaction.getExecutor().provideConnection(async () => order.push('free'))
    expect(performance.now() - before).toBeLessThan(300)
    await Promise.all([slow.then(() => order.push('slow')), asked.then(() => order.push('next'))])
    expect(order).toEqual(['free', 'slow', 'next'])
  })
})

test('tells why the first one failed, and stores nothing of those beside it', async () => {
  const failing = db
    .transaction()
    .execute((transaction) =>
      Promise.all([
        askAhead(transaction, addSite('a')),
        askAhead(transaction, addSite('a')),
        askAhead(transaction, addSite('b')),
      ]),
    )
  await expect(failing).rejects.toMatchObject({ code: '23505' })
  expect((await listSites.execute(db)).rows).toEqual([])
})

test('commits nothing where nobody heard that one failed', async () => {
  const careless = db.transaction().execute(async (transaction) => {
    await askAhead(transaction, addSite('a'))
    void askAhead(transaction, addSite('a')).catch(() => {})
  })
  await expect(careless).rejects.toThrow()
  expect((await listSites.execute(db)).rows).toEqual([])
})
