import { sql } from 'kysely'
import type { Db } from './tables.ts'

/** What waits, of all sites: for whoever looks after the gateway, who is told numbers and nothing else. */
export interface Backlog {
  pending: number
  /** When that was due which is due longest; null where nothing is. */
  dueSince: string | null
  dead: number
  waiting: number
  waitingSince: string | null
  calls: number
}

/** By way of the sites: indexes that begin with a site find few rows among many. */
export async function readBacklog(db: Db): Promise<Backlog> {
  const outbox = await db
    .selectFrom('outbox')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('due_at').as('since')])
    .where('state', '=', sql.lit('pending'))
    .executeTakeFirstOrThrow()
  const dead = await db
    .selectFrom('site')
    .innerJoin('outbox', 'outbox.site_id', 'site.id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('outbox.state', '=', 'dead')
    .executeTakeFirstOrThrow()
  const cases = await db
    .selectFrom('site')
    .innerJoin('support_case', 'support_case.site_id', 'site.id')
    .select(({ fn }) => [
      fn.countAll<number>().as('count'),
      fn.min('support_case.waits_since').as('since'),
    ])
    .where('support_case.waits_since', 'is not', null)
    .executeTakeFirstOrThrow()
  const calls = await db
    .selectFrom('site')
    .innerJoin('callback', 'callback.site_id', 'site.id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('callback.queued_at', 'is not', null)
    .executeTakeFirstOrThrow()
  return {
    pending: outbox.count,
    dueSince: outbox.since,
    dead: dead.count,
    waiting: cases.count,
    waitingSince: cases.since,
    calls: calls.count,
  }
}
