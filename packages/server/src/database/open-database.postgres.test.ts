import { CompiledQuery, sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createId } from '../shared/create-id.ts'
import { createTestDatabase, dropTestDatabase, withTestDatabase } from '../test-database.ts'
import { openDatabase } from './open-database.ts'

let data: string
let database: string

beforeEach(async () => {
  data = createId()
  database = (await createTestDatabase(data, 'template1')) ?? ''
})
afterEach(() => dropTestDatabase(data))

const open = () => openDatabase({ data: '', database })

const change = (text: string) =>
  withTestDatabase(data, (db) => db.executeQuery(CompiledQuery.raw(text)))

test('is brought up to date once, however many nodes start at once on an empty database', async () => {
  const nodes = await Promise.all([open(), open(), open(), open()])
  for (const db of nodes) {
    const { rows } = await sql<{ migrations: number; names: number; keys: number }>`
      select count(*) as migrations, count(distinct name) as names,
        (select count(*) from signing_key) as keys from kysely_migration`.execute(db)
    const [found] = rows
    expect(found?.migrations).toBeGreaterThan(10)
    expect(found).toEqual({ migrations: found?.migrations, names: found?.migrations, keys: 1 })
  }
  for (const db of nodes) await db.destroy()
})

test('orders every text by its bytes and counts in 64 bits, as SQLite does', async () => {
  const db = await open()
  const { rows } = await sql`select table_name, column_name, data_type, collation_name
    from information_schema.columns where table_schema = 'public' and table_name not like 'kysely%'
    and (data_type = 'integer' and table_name <> 'article_index'
      or data_type = 'text' and collation_name is distinct from 'C')`.execute(db)
  await db.destroy()
  expect(rows).toEqual([])
})

test('does not touch a database that a newer release has changed', async () => {
  await (await open()).destroy()
  await change(`insert into kysely_migration values ('2999-01-01-newer', '2999-01-01')`)
  await expect(open()).rejects.toThrow('2999-01-01-newer')
})

test('says which database cannot be used and why, without its password', async () => {
  const url = new URL(database)
  url.pathname = '/nobody-made-this'
  url.password = 'hunter2'
  const failing = openDatabase({ data: '', database: url.href })
  const message = await failing.then(
    () => '',
    (error: Error) => error.message,
  )
  expect(message).toContain(`${url.host}/nobody-made-this cannot be used: database`)
  expect(message).not.toContain('hunter2')
})

test('is not used where commits are answered before they are on the disk', async () => {
  const { pathname } = new URL(database)
  await change(`alter database ${pathname.slice(1)} set synchronous_commit = off`)
  await expect(open()).rejects.toThrow('synchronous_commit')
})
