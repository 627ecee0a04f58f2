import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely'
import type { Tables } from './tables.ts'

/**
 * Kysely opens transactions with a plain `begin`, which takes the write lock only at the first
 * write; if another process wrote in between, SQLite fails at once instead of waiting. Taking the
 * lock at the start makes `busy_timeout` work. Statements are prepared once, not on each use.
 *
 * @see https://www.sqlite.org/isolation.html
 */
function tuneStatements(database: Database.Database): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>()
  const prepare = (sql: string): SqliteStatement => {
    const known = statements.get(sql)
    if (known !== undefined) return known
    const statement = database.prepare<unknown[]>(sql === 'begin' ? 'begin immediate' : sql)
    // Lists of values make ever new texts; those are not worth keeping.
    if (statements.size < 500) statements.set(sql, statement)
    return statement
  }
  return { prepare, close: () => database.close() }
}

/**
 * Opens a database file, and makes its folder where it is missing. A commit returns only once
 * the data is on the disk: WAL with `synchronous=FULL` survives a power cut.
 *
 * @see https://www.sqlite.org/pragma.html#pragma_synchronous
 */
export function openSqlite(file: string): Kysely<Tables> {
  mkdirSync(dirname(file), { recursive: true })
  const database = new Database(file)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  database.pragma('busy_timeout = 5000')
  return new Kysely({ dialect: new SqliteDialect({ database: tuneStatements(database) }) })
}
