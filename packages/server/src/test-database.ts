import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { CompiledQuery, sql } from 'kysely'
import { DATABASE_FILE, openDatabase } from './database/open-database.ts'
import { openPostgres } from './database/open-postgres.ts'
import { openSqlite } from './database/open-sqlite.ts'
import type { Db } from './database/tables.ts'

/** The server that tests run on, where they do not run on SQLite. */
const readServer = (): string | undefined => process.env['TEST_DATABASE_URL']

/** Does something as if tests ran on another server, or on SQLite where there is none. */
export async function withTestServer<T>(
  server: string | undefined,
  work: () => Promise<T>,
): Promise<T> {
  const before = readServer()
  if (server === undefined) delete process.env['TEST_DATABASE_URL']
  else process.env['TEST_DATABASE_URL'] = server
  try {
    return await work()
  } finally {
    if (before !== undefined) process.env['TEST_DATABASE_URL'] = before
  }
}

/** Whether tests run on PostgreSQL. */
export const onPostgres = (): boolean => readServer() !== undefined

const nameOf = (data: string): string =>
  `beckon_${createHash('sha256').update(data).digest('hex').slice(0, 20)}`

function toUrl(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

/** Where the database of a data folder is; undefined where that is in the folder. */
export function findTestDatabase(data: string): string | undefined {
  const server = readServer()
  return server === undefined ? undefined : toUrl(server, nameOf(data))
}

async function command(server: string, text: string): Promise<void> {
  const db = await openPostgres(server, { connections: 1, isPatient: true })
  await db.executeQuery(CompiledQuery.raw(text)).finally(() => db.destroy())
}

/** A database up to date, which that of each folder is a copy of. */
const TEMPLATE = 'beckon_template'

/** Makes the template where there is none yet; several may ask for it at once. */
export async function createTemplate(): Promise<void> {
  const server = readServer()
  if (server === undefined) return
  const db = await openPostgres(server, { connections: 1, isPatient: true })
  try {
    await sql`select pg_advisory_lock(1)`.execute(db)
    const { rows } = await sql`select 1 from pg_database where datname = ${TEMPLATE}`.execute(db)
    if (rows.length > 0) return
    await sql`create database beckon_draft`.execute(db)
    await (await openDatabase({ data: '', database: toUrl(server, 'beckon_draft') })).destroy()
    await sql`alter database beckon_draft rename to ${sql.id(TEMPLATE)}`.execute(db)
  } finally {
    await db.destroy()
  }
}

const isThere = (error: unknown): boolean => (error as { code?: string }).code === '42P04'

/** Makes the database of a data folder where there is none yet; undefined where that is in the folder. */
export async function createTestDatabase(
  data: string,
  template: string = TEMPLATE,
): Promise<string | undefined> {
  const server = readServer()
  if (server === undefined) return undefined
  await command(server, `create database ${nameOf(data)} template ${template}`).catch((error) => {
    if (!isThere(error)) throw error
  })
  return toUrl(server, nameOf(data))
}

/** Removes it with whoever is still connected. */
export async function dropTestDatabase(data: string): Promise<void> {
  const server = readServer()
  if (server === undefined) return
  await command(server, `drop database if exists ${nameOf(data)} with (force)`)
}

/** Opens the database of a data folder beside whoever has it. */
export async function withTestDatabase<T>(data: string, work: (db: Db) => Promise<T>): Promise<T> {
  const url = findTestDatabase(data)
  const db = await (url === undefined
    ? openSqlite(join(data, DATABASE_FILE))
    : openPostgres(url, { connections: 1 }))
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}

/** What a query finds. */
export async function query<Row>(
  db: Db,
  text: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  return (await db.executeQuery<Row>(CompiledQuery.raw(text, [...parameters]))).rows
}

/** What a query without parameters finds in the database of a data folder, or does to it. */
export function readRows<Row>(data: string, text: string): Promise<Row[]> {
  return withTestDatabase(data, (db) => query<Row>(db, text))
}
