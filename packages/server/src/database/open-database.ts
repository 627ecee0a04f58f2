import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { migrate } from './migrate.ts'
import { openSqlite } from './open-sqlite.ts'
import type { Db, Tables } from './tables.ts'

/** What a data folder holds it all in. */
export const DATABASE_FILE = 'beckon.db'

/**
 * Opens the database of a data folder and brings it up to date.
 *
 * @throws Error that names the file and the reason, where it cannot be used
 */
export async function openDatabase(data: string): Promise<Db> {
  const file = join(data, DATABASE_FILE)
  let db: Kysely<Tables> | undefined
  try {
    db = openSqlite(file)
    await migrate(db)
    return db
  } catch (error) {
    await db?.destroy()
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(
      `The database ${file} cannot be used: ${reason}. Put back a copy of it, or name another folder.`,
      { cause: error },
    )
  }
}
