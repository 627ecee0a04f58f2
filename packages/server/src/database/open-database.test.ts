import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from './open-database.ts'
import { openSqlite } from './open-sqlite.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'beckon-test-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('names the file and the reason where it cannot be used, and leaves it as it is', async () => {
  const file = join(folder, 'beckon.db')
  const text = 'This is a letter to my aunt, not a database.'.repeat(50)
  writeFileSync(file, text)
  const refusal = `The database ${file} cannot be used: file is not a database.`
  await expect(openDatabase({ data: folder })).rejects.toThrow(refusal)
  expect(readFileSync(file, 'utf8')).toBe(text)
  await expect(openDatabase({ data: file })).rejects.toThrow(join(file, 'beckon.db'))
})

test('does not touch a database that a newer release has changed', async () => {
  const db = await openDatabase({ data: folder })
  await sql`insert into kysely_migration values ('2999-01-01-newer', '2999-01-01')`.execute(db)
  await db.destroy()
  await expect(openDatabase({ data: folder })).rejects.toThrow('2999-01-01-newer')
})

test('a start that ended while it made the tables leaves nothing that the next one stumbles over', async () => {
  const file = openSqlite(join(folder, 'beckon.db'))
  // In the way of what the first step of all makes last.
  await sql`create table storage_probe (id text)`.execute(file)
  await expect(openDatabase({ data: folder })).rejects.toThrow(
    'table "storage_probe" already exists',
  )
  await sql`drop table storage_probe`.execute(file)
  await file.destroy()
  const db = await openDatabase({ data: folder })
  expect(await db.selectFrom('storage_probe').selectAll().execute()).toEqual([])
  await db.destroy()
})
