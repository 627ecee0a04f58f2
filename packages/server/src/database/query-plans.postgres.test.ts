import { CompiledQuery, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createId } from '../shared/create-id.ts'
import { createTestDatabase, dropTestDatabase } from '../test-database.ts'
import { findQuery, prepareQueries, QUERY_NAMES, recordQueries } from '../test-queries.ts'
import { openDatabase } from './open-database.ts'
import { createRepositories, type Repositories } from './repositories.ts'
import type { Db } from './tables.ts'

const name = createId()
let db: Db
let asked: CompiledQuery[]
let store: Repositories

beforeAll(async () => {
  const database = await createTestDatabase(name)
  db = await openDatabase({ data: '', database, connections: 1 })
  asked = recordQueries(db)
  store = createRepositories(db)
  await prepareQueries(store)
  // Of few rows it would read all: here it shows what it has to do with many.
  for (const way of ['seqscan', 'sort', 'bitmapscan']) {
    await sql.raw(`set enable_${way} = off`).execute(db)
  }
})
afterAll(async () => {
  await db.destroy()
  await dropTestDatabase(name)
})

/** What has no id is no place in an index to it: then the choices of one person are sorted. */
const SORTED = 'the choice of a session'

/** What is in its index by ten minutes, and sorted within them alone. */
const ROUGH: readonly string[] = [
  'the open cases',
  'the next open cases',
  'all cases',
  'all conversations',
]

async function explain(ask: (of: Repositories) => Promise<unknown>): Promise<string> {
  asked.length = 0
  await ask(store)
  const plans: string[] = []
  for (const { sql: text, parameters } of asked.splice(0)) {
    const query = CompiledQuery.raw(`explain ${text}`, [...parameters])
    const { rows } = await db.executeQuery<{ 'QUERY PLAN': string }>(query)
    plans.push(...rows.map((row) => row['QUERY PLAN']))
  }
  return plans.join('\n')
}

test('finds what is too old by its arrival, and what came late by when it happened', async () => {
  const plan = await explain(findQuery('the events that are too old'))
  expect(plan).toMatch(/event_by_arrival on event.*\n *Index Cond: .*received_at < /)
  expect(plan).toMatch(/event_late on event.*\n *Index Cond: .*happened_at < /)
})

test.each([
  ['the next open cases', 'case_around'],
  ['all conversations', 'conversation_around'],
])('finds %s from the ten minutes of the place before', async (query, index) => {
  const plan = await explain(findQuery(query))
  expect(plan).toMatch(/Presorted Key: .*updated_around/)
  expect(plan).toMatch(new RegExp(`${index} on .*\n *Index Cond: .*updated_around.* <= `))
})

test.each(QUERY_NAMES.map((query) => [query]))(
  'finds %s by an index, already in order',
  async (query) => {
    const plan = await explain(findQuery(query))
    expect(plan).toMatch(/Index (Only )?Scan/)
    expect(plan).not.toMatch(/Seq Scan/)
    expect(/(?<!Incremental )Sort +\(cost/.test(plan)).toBe(query === SORTED)
    expect(/Incremental Sort/.test(plan)).toBe(ROUGH.includes(query))
  },
)
