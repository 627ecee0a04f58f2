import { sql } from 'kysely'
import type { Db } from './tables.ts'

/** Tables whose rows end by themselves. */
export type Expiring =
  | 'visitor_session'
  | 'agent_session'
  | 'login_link'
  | 'identity_session'
  | 'identity_used'
  | 'sender_clock'
  | 'outbox'
  | 'decision'
  | 'push_subscription'
  | 'resume_link'
  | 'messenger_invite'
  | 'challenge_used'

/** Rows of one statement: others wait for the write lock no longer than these take. */
const ROWS = 1000

/**
 * Deletes some of the rows that ended before a time, of all sites.
 *
 * @returns whether there may be more
 */
export async function deleteExpired(db: Db, name: Expiring, before: string): Promise<boolean> {
  const table = sql.table(name)
  const expired = sql`select id from ${table} where expires_at < ${before} limit ${ROWS}`
  const result = await sql`delete from ${table} where id in (${expired})`.execute(db)
  return Number(result.numAffectedRows) === ROWS
}
