import { type Kysely, PostgresAdapter } from 'kysely'

/** Whether it is PostgreSQL that is spoken to, else SQLite. */
export function isPostgres<T>(db: Kysely<T>): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter
}
