import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { DATABASE_FILE, type DatabaseOptions } from '../database/open-database.ts'
import { openPostgres } from '../database/open-postgres.ts'
import type { Db, Tables } from '../database/tables.ts'

async function openToRead({ data, database }: DatabaseOptions): Promise<Db> {
  if (database !== undefined) return openPostgres(database, { connections: 1 })
  const file = new Database(join(data, DATABASE_FILE), { readonly: true })
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: file }) })
}

/**
 * Reads a database as it is: neither made nor brought up to date.
 *
 * @returns undefined where there is no file yet
 * @throws whatever keeps it from being read
 */
export async function lookIntoDatabase<T>(
  options: DatabaseOptions,
  look: (db: Db) => Promise<T>,
): Promise<T | undefined> {
  const { data, database } = options
  if (database === undefined && !existsSync(join(data, DATABASE_FILE))) return undefined
  const db = await openToRead(options)
  try {
    return await look(db)
  } finally {
    await db.destroy()
  }
}
