import { type Kysely, sql } from 'kysely'
import { isPostgres } from './is-postgres.ts'
import { LATE } from './late-events.ts'

/**
 * Lets events be found by when they happened. Nearly all arrive within that hour and are found by their arrival,
 * for which there is an index already: this one holds the others, so that an event costs no more than before.
 */
export async function createRetentionSchema(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('event_late')
    .on('event')
    .columns(['site_id', 'happened_at', 'id'])
    .where(LATE)
    .execute()
  if (!isPostgres(db)) return
  // What was deleted stays in the file until vacuum was there: not for a fifth of all events, but for a twentieth.
  await sql`alter table event set (autovacuum_vacuum_scale_factor = 0.05)`.execute(db)
}
