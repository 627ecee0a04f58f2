import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import {
  Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteQueryCompiler,
  type SqliteStatement,
} from 'kysely'
import { keepLatest } from './keep-latest.ts'
import { SteadyPlans } from './steady-plans.ts'
import type { Tables } from './tables.ts'

/** How many statements stay prepared. Lists of values make ever new texts; the latest are kept. */
const PREPARED = 500

/** A statement that does nothing. */
const NOTHING: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [].values(),
}

/**
 * Kysely opens transactions with a plain `begin`, which takes the write lock only at the first
 * write; if another process wrote in between, SQLite fails at once instead of waiting. Taking the
 * lock at the start makes `busy_timeout` work.
 *
 * Where the disk is full or fails, SQLite ends the transaction by itself. To roll back once more
 * would be an error of its own, and hide the one that says why.
 *
 * @see https://www.sqlite.org/isolation.html
 * @see https://www.sqlite.org/lang_transaction.html#response_to_errors_within_a_transaction
 */
function tuneStatements(database: Database.Database): SqliteDatabase {
  const prepareOnce = keepLatest((sql) => database.prepare<unknown[]>(sql), PREPARED)
  return {
    prepare(sql) {
      if (sql === 'rollback' && !database.inTransaction) return NOTHING
      return prepareOnce(sql === 'begin' ? 'begin immediate' : sql)
    },
    close: () => database.close(),
  }
}

/**
 * Kysely migrates step by step, for it takes SQLite to change tables outside of transactions. It does not: whoever is
 * killed while a database is brought up to date must find it as it was, or the next start stumbles over what is there.
 *
 * @see https://www.sqlite.org/transactional.html
 */
class WholeMigrations extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class Dialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new WholeMigrations()
  }

  override createQueryCompiler(): SqliteQueryCompiler {
    return new SteadyPlans()
  }
}

/**
 * Opens a database file, and makes its folder where it is missing. A commit returns only once
 * the data is on the disk: WAL with `synchronous=FULL` survives a power cut.
 *
 * @throws where the file cannot be opened or is no database
 * @see https://www.sqlite.org/pragma.html#pragma_synchronous
 */
export function openSqlite(file: string): Kysely<Tables> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  // It holds secrets; SQLite gives the files beside it the same mode.
  closeSync(openSync(file, 'a', 0o600))
  const database = new Database(file)
  try {
    chmodSync(file, 0o600)
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    database.pragma('foreign_keys = ON')
    database.pragma('busy_timeout = 5000')
    // Pages of 4 kB. What is written again and again goes from the log to the file once, and everybody waits for that.
    database.pragma('wal_autocheckpoint = 16000')
    // What was erased must not be left in the file.
    database.pragma('secure_delete = ON')
  } catch (error) {
    database.close()
    throw error
  }
  return new Kysely({ dialect: new Dialect({ database: tuneStatements(database) }) })
}
