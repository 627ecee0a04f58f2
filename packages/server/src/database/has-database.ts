import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { DATABASE_FILE, type DatabaseOptions, explainPostgres } from './open-database.ts'
import { openPostgres } from './open-postgres.ts'

/**
 * Whether a gateway ever ran on a database. Nothing is made where there was none.
 *
 * @throws Error where PostgreSQL cannot be asked
 */
export async function hasDatabase({ data, database }: DatabaseOptions): Promise<boolean> {
  if (database === undefined) return existsSync(join(data, DATABASE_FILE))
  const db = await openPostgres(database, { connections: 1 })
  try {
    const { rows } = await sql<{ there: boolean }>`
      select to_regclass('kysely_migration') is not null as there`.execute(db)
    return rows[0]?.there === true
  } catch (error) {
    throw explainPostgres(database, error)
  } finally {
    await db.destroy()
  }
}
