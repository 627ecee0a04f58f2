import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { toLockKey } from './lock-keys.ts'
import { migrate } from './migrate.ts'
import { openPostgres, type PostgresOptions } from './open-postgres.ts'
import { openSqlite } from './open-sqlite.ts'
import type { Db, Tables } from './tables.ts'

/** What a data folder holds it all in. */
export const DATABASE_FILE = 'beckon.db'

export interface DatabaseOptions extends Pick<PostgresOptions, 'connections'> {
  /** Folder of the database where that is SQLite. */
  data: string
  /** Where PostgreSQL is reached, `postgres://…`; SQLite where absent. */
  database?: string | undefined
  /** The last thing that is done to its schema, where that is not to be all. PostgreSQL only. */
  upTo?: string | undefined
}

/** An address without its password. */
export function hidePassword(url: string): string {
  if (!URL.canParse(url)) return 'of DATABASE_URL'
  const shown = new URL(url)
  shown.password = ''
  shown.search = ''
  return shown.href
}

function explain(name: string, error: unknown, advice: string): Error {
  const reason = error instanceof Error ? error.message : String(error)
  return new Error(`The database ${name} cannot be used: ${reason}. ${advice}`, { cause: error })
}

/** Says which database it was, without its password. */
export function explainPostgres(url: string, error: unknown): Error {
  return explain(hidePassword(url), error, 'Mend that, or name another one.')
}

async function prepareSqlite(data: string): Promise<Db> {
  const file = join(data, DATABASE_FILE)
  let db: Kysely<Tables> | undefined
  try {
    db = openSqlite(file)
    await migrate(db)
    return db
  } catch (error) {
    await db?.destroy()
    throw explain(file, error, 'Put back a copy of it, or name another folder.')
  }
}

/** One node after the other: the first one migrates, and the others find it done. */
async function migrateAlone(url: string, upTo: string | undefined): Promise<void> {
  const db = await openPostgres(url, { connections: 1, isPatient: true })
  try {
    await sql.raw(`select pg_advisory_lock(${toLockKey('migration')})`).execute(db)
    await migrate(db, upTo)
  } finally {
    // With the connection ends the lock.
    await db.destroy()
  }
}

/** @throws Error where a commit is answered before it is on the disk */
async function checkDurable(db: Db): Promise<void> {
  const { rows } = await sql<{ commit: string }>`
    select current_setting('synchronous_commit') as commit`.execute(db)
  if (rows[0]?.commit === 'off')
    throw new Error('it answers before it stored (synchronous_commit is off)')
}

async function preparePostgres(url: string, options: DatabaseOptions): Promise<Db> {
  let db: Db | undefined
  try {
    await migrateAlone(url, options.upTo)
    db = await openPostgres(url, options)
    await checkDurable(db)
    return db
  } catch (error) {
    await db?.destroy()
    throw explainPostgres(url, error)
  }
}

/**
 * Opens the database and brings it up to date.
 *
 * @throws Error that names it and the reason, where it cannot be used
 */
export function openDatabase(options: DatabaseOptions): Promise<Db> {
  const { data, database } = options
  return database === undefined ? prepareSqlite(data) : preparePostgres(database, options)
}
