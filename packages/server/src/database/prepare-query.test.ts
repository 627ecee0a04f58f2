import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from './open-database.ts'
import { prepareInsert, prepareQuery } from './prepare-query.ts'
import type { Db } from './tables.ts'

let folder: string
let db: Db
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beckon-test-'))
  db = await openDatabase({ data: folder })
})
afterEach(async () => {
  await db.destroy()
  rmSync(folder, { recursive: true, force: true })
})

const columns = { id: true, name: true, color: true, country: true, created_at: true } as const
const insertSite = prepareInsert('site', columns)
const site = (id: string) => ({
  id,
  name: `Site ${id}`,
  color: null,
  country: 'GB',
  created_at: 't',
})

test('makes the text once, and takes the values of each call', async () => {
  let built = 0
  const find = prepareQuery((db, { id, country }: { id: string; country: string }) => {
    built++
    return db.selectFrom('site').selectAll().where('country', '=', country).where('id', '=', id)
  })
  for (const id of ['a', 'b', 'c']) await insertSite(db, site(id))
  expect(await find(db, { id: 'a', country: 'GB' })).toEqual([site('a')])
  expect(await find(db, { id: 'b', country: 'GB' })).toEqual([site('b')])
  expect(await find(db, { id: 'b', country: 'DE' })).toEqual([])
  expect(built).toBe(1)
})

test('works within a transaction, and is undone with it', async () => {
  const failing = db.transaction().execute(async (transaction) => {
    await insertSite(transaction, site('a'))
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await db.selectFrom('site').selectAll().execute()).toEqual([])
})

test('keeps values that are in the query itself where they are', async () => {
  const rename = prepareQuery((db, { id, name }: { id: string; name: string }) =>
    db
      .updateTable('site')
      .set({ name, country: 'FR' })
      .where('id', '=', id)
      .where('country', '=', 'GB')
      .returning('name'),
  )
  await insertSite(db, site('a'))
  expect(await rename(db, { id: 'a', name: 'New' })).toEqual([{ name: 'New' }])
  expect(await rename(db, { id: 'a', name: 'Newer' })).toEqual([])
})
