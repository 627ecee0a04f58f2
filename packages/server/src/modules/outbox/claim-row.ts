import { sql } from 'kysely'
import type { Db } from '../../database/tables.ts'
import type { OutboxRow } from './outbox.types.ts'

/**
 * Takes the row that is due longest for a while, so that nobody else does: all that differs between
 * databases. A row of a lane that another one of is worked on waits for it.
 */
export function claimRow(
  db: Db,
  { now, until }: { now: string; until: string },
): Promise<OutboxRow | undefined> {
  const isFree = sql<boolean>`(leased_until is null or leased_until <= ${now})`
  const isLaneBusy = sql<boolean>`exists (select 1 from outbox as other
    where other.lane = outbox.lane and other.state = 'pending' and other.leased_until > ${now})`
  const next = db
    .selectFrom('outbox')
    .select('id')
    // As a literal, for an index over some of the rows is found by the text of the query.
    .where('state', '=', sql.lit('pending'))
    .where('due_at', '<=', now)
    .where(isFree)
    .where(({ not }) => not(isLaneBusy))
    .orderBy('due_at')
    .orderBy('id')
    .limit(1)
  return (
    db
      .updateTable('outbox')
      .set(({ eb }) => ({ leased_until: until, attempts: eb('attempts', '+', 1) }))
      .where('id', '=', next)
      // Whoever had it may have given it back since it was chosen.
      .where('state', '=', 'pending')
      .where(isFree)
      .returningAll()
      .executeTakeFirst()
  )
}
