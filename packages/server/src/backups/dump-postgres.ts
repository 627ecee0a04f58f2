import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { explainPostgres } from '../database/open-database.ts'
import { openPostgres } from '../database/open-postgres.ts'
import type { Db } from '../database/tables.ts'
import type { Row } from '../moving/open-source.ts'
import type { Manifest, Part } from './manifest.ts'

/** Rows that are read at a time. */
const ROWS = 1000

export type Dump = Pick<Manifest, 'tables' | 'migrations' | 'parts'>

async function listTables(db: Db): Promise<Record<string, string[]>> {
  const { rows } = await sql<{ name: string; column: string }>`
    select c.table_name as name, c.column_name as "column"
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where table_schema = current_schema() and t.table_type = 'BASE TABLE'
      and c.table_name not like 'kysely\\_%' and c.table_name not like 'article\\_index%'
    order by c.table_name collate "C", c.column_name collate "C"`.execute(db)
  const tables: Record<string, string[]> = {}
  for (const { name, column } of rows) tables[name] = [...(tables[name] ?? []), column]
  return tables
}

async function readPage(db: Db, table: string, last: string): Promise<Row[]> {
  const page = await sql<Row>`select * from ${sql.id(table)}
    where id > ${last} order by id limit ${sql.lit(ROWS)}`.execute(db)
  return page.rows
}

/** Writes a table as lines of JSON, by id. */
async function dumpTable(db: Db, table: string, folder: string): Promise<Part> {
  const path = `tables/${table}.ndjson`
  const target = await open(join(folder, path), 'wx', 0o600)
  const hash = createHash('sha256')
  let bytes = 0
  try {
    for (let last: string | undefined = ''; last !== undefined; ) {
      const rows = await readPage(db, table, last)
      const text = Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
      hash.update(text)
      bytes += text.length
      await target.writeFile(text)
      last = rows.at(-1)?.id
    }
    await target.sync()
  } finally {
    await target.close()
  }
  return { path, bytes, sha256: hash.digest('hex') }
}

async function dumpAll(db: Db, folder: string): Promise<Dump> {
  const { rows } = await sql<{ name: string }>`
    select name from kysely_migration order by name`.execute(db)
  const tables = await listTables(db)
  const parts: Part[] = []
  for (const table of Object.keys(tables)) parts.push(await dumpTable(db, table, folder))
  return { tables, migrations: rows.map(({ name }) => name), parts }
}

/**
 * Writes all tables as they are at one moment, while others read and write them.
 *
 * @throws Error where the database cannot be read
 */
export async function dumpPostgres(url: string, folder: string): Promise<Dump> {
  mkdirSync(join(folder, 'tables'), { mode: 0o700 })
  const db = await openPostgres(url, { connections: 1, isPatient: true })
  try {
    return await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((transaction) => dumpAll(transaction, folder))
  } catch (error) {
    throw error instanceof Error && 'code' in error ? explainPostgres(url, error) : error
  } finally {
    await db.destroy()
  }
}
