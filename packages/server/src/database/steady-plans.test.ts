import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSqlite } from './open-sqlite.ts'
import type { Db } from './tables.ts'

let folder: string
let db: Db
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'beckon-test-'))
  db = openSqlite(join(folder, 'beckon.db'))
})
afterEach(async () => {
  await db.destroy()
  rmSync(folder, { recursive: true, force: true })
})

test('binds no limit, so that SQLite plans a query once', () => {
  const query = db.selectFrom('site').selectAll().where('id', '=', 'a').limit(3).compile()
  expect(query.sql).toMatch(/limit 3$/)
  expect(query.parameters).toEqual(['a'])
})

test('leaves a limit that is no number where it is', () => {
  const query = db.selectFrom('site').selectAll().limit(sql<number>`1 + ${2}`).compile()
  expect(query.sql).toMatch(/limit 1 \+ \+\?$/)
  expect(query.parameters).toEqual([2])
})

test('keeps values as they are, of every kind', async () => {
  const kinds = ['text', '12', '', '-1', 7, -0.5, 2 ** 40, null, Buffer.from([1, 0, 2])]
  for (const value of kinds) {
    const { rows } = await sql`select ${value} as value, typeof(${value}) as type`.execute(db)
    const type = value === null ? 'null' : typeof value === 'string' ? 'text' : 'number'
    expect(rows).toEqual([{ value, type: expect.any(String) }])
    if (type === 'text') expect(rows).toEqual([{ value, type }])
  }
})

test('lets SQLite look at no value while it plans', () => {
  const query = db
    .selectFrom('conversation as v')
    .innerJoin('person as p', 'p.id', 'v.person_id')
    .select('v.id')
    .where('v.person_id', 'in', ['a', 'b'])
    .compile()
  expect(query.sql).toMatch(/in \(\+\?, \+\?\)$/)
})
