import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newPerson } from '../modules/people/people.models.ts'
import type { PersonRow } from '../modules/people/people.types.ts'
import type { Cursor } from '../shared/cursor.ts'
import { listNewest } from './list-newest.ts'
import { openDatabase } from './open-database.ts'
import type { Db } from './tables.ts'

const SOURCES = 120

let folder: string
let db: Db
let people: PersonRow[]

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beckon-test-'))
  db = await openDatabase({ data: folder })
  const site = { id: 's', name: 'A', color: null, country: 'GB', created_at: 'x' }
  await db.insertInto('site').values(site).execute()
  // Three sources have a row of each time.
  people = Array.from({ length: SOURCES }, (_, i) => ({
    ...newPerson('s', 'x'),
    contact_name: `source ${i}`,
    seen_at: `2026-01-${String(1 + Math.floor(i / 3)).padStart(2, '0')}`,
  }))
  await db.insertInto('person').values(people).execute()
})
afterEach(async () => {
  await db.destroy()
  rmSync(folder, { recursive: true, force: true })
})

function list(before: Cursor | undefined, limit: number, sources = SOURCES) {
  const queries = people
    .slice(0, sources)
    .map(({ contact_name }) =>
      db.selectFrom('person').selectAll().where('contact_name', '=', contact_name),
    )
  return listNewest(db, queries, { at: 'seen_at', before, limit })
}

test('merges more lists than one statement takes, newest first, and by id within a time', async () => {
  const newestFirst = people.toReversed()
  expect(await list(undefined, 10)).toEqual(newestFirst.slice(0, 11))
  expect(await list(undefined, SOURCES)).toEqual(newestFirst)
})

test('goes on behind a row, page by page', async () => {
  const newestFirst = people.toReversed()
  const last = newestFirst[9]
  const before = last && { at: last.seen_at, id: last.id }
  expect(await list(before, 10)).toEqual(newestFirst.slice(10, 21))
})

test('has nothing where there are no lists', async () => {
  expect(await list(undefined, 10, 0)).toEqual([])
})
