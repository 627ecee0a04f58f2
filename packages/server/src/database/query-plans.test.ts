import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CompiledQuery } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findQuery, isList, prepareQueries, QUERY_NAMES, recordQueries } from '../test-queries.ts'
import { openDatabase } from './open-database.ts'
import { createRepositories, type Repositories } from './repositories.ts'
import type { Db } from './tables.ts'

let folder: string
let db: Db
let asked: CompiledQuery[]
let store: Repositories

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beckon-test-'))
  db = await openDatabase({ data: folder })
  asked = recordQueries(db)
  store = createRepositories(db)
  await prepareQueries(store)
})
afterAll(async () => {
  await db.destroy()
  rmSync(folder, { recursive: true, force: true })
})

async function explain(ask: (of: Repositories) => Promise<unknown>): Promise<string[]> {
  asked.length = 0
  await ask(store)
  const plans = asked.splice(0).map(async ({ sql, parameters }) => {
    const query = CompiledQuery.raw(`explain query plan ${sql}`, [...parameters])
    const { rows } = await db.executeQuery<{ detail: string }>(query)
    return rows.map(({ detail }) => detail)
  })
  return (await Promise.all(plans)).flat()
}

test('finds what is too old by its arrival, and what came late by when it happened', async () => {
  const plan = await explain(findQuery('the events that are too old'))
  expect(plan).toContainEqual(
    expect.stringMatching(/event_by_arrival \(site_id=\? AND received_at<\?\)$/),
  )
  expect(plan).toContainEqual(
    expect.stringMatching(/event_late \(site_id=\? AND happened_at<\?\)$/),
  )
  // Each of them is deleted by its id alone.
  expect(plan.filter((step) => /^SEARCH event .*\(id=\?\)$/.test(step))).toHaveLength(2)
})

for (const name of QUERY_NAMES) {
  test(`finds ${name} by an index, already in order`, async () => {
    const plan = await explain(findQuery(name))
    expect(plan.filter((step) => /^SEARCH /.test(step)).length).toBeGreaterThan(0)
    // Places that are named one by one are no table.
    expect(plan.filter((step) => /^SCAN (?!place$|CONSTANT ROW$)|TEMP B-TREE/.test(step))).toEqual(
      [],
    )
    const walks = plan.filter((step) => /\(site_id=\?( AND \(?[\w,]+\)?[<>].*)?\)$/.test(step))
    expect(isList(name) ? [] : walks).toEqual([])
  })
}
