import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from './open-database.ts'
import { prepareFindEach, prepareInsertEach, prepareUpdateEach } from './prepare-each.ts'
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
const insertSites = prepareInsertEach('site', columns)
const findSites = prepareFindEach({ country: 'text' }, (db, { country }: { country: string }) =>
  db.selectFrom('site').select('id').where('country', '=', country),
)
const renameSites = prepareUpdateEach(
  { id: 'text', name: 'text' },
  (db, { id, name }: { id: string; name: string }) =>
    db.updateTable('site').set({ name }).where('site.id', '=', id),
)
const site = (id: string, country: string) => ({
  ...{ id, country, name: `Site ${id}` },
  ...{ color: null, created_at: 't' },
})

test('finds for each of several values what it finds for that one, in their order', async () => {
  await insertSites(db, [site('a', 'GB'), site('b', 'FR'), site('c', 'GB')])
  const found = await findSites(db, [{ country: 'FR' }, { country: 'DE' }, { country: 'GB' }])
  expect(found).toEqual([[{ id: 'b' }], [], [{ id: 'a' }, { id: 'c' }]])
})

test('changes what each names, and nothing else', async () => {
  await insertSites(db, [site('a', 'GB'), site('b', 'FR'), site('c', 'GB')])
  await renameSites(db, [
    { id: 'a', name: 'First' },
    { id: 'c', name: 'Third' },
    { id: 'x', name: 'None' },
  ])
  const rows = await db.selectFrom('site').select('name').orderBy('id').execute()
  expect(rows.map(({ name }) => name)).toEqual(['First', 'Site b', 'Third'])
})

test('belongs to the transaction it runs in', async () => {
  const failing = db.transaction().execute(async (transaction) => {
    await insertSites(transaction, [site('a', 'GB'), site('b', 'FR')])
    expect(await findSites(transaction, [{ country: 'GB' }])).toEqual([[{ id: 'a' }]])
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await findSites(db, [{ country: 'GB' }])).toEqual([[]])
})
