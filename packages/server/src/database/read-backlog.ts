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

/** Site by site, for what is done is kept long beside it: all of that would be walked through. */
async function countDead(db: Db): Promise<number> {
  const sites = await db
    .selectFrom('site')
    .select(({ selectFrom }) =>
      selectFrom('outbox')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('outbox.site_id', '=', 'site.id')
        .where('outbox.state', '=', 'dead')
        .$asScalar()
        .$notNull()
        .as('count'),
    )
    .execute()
  return sites.reduce((sum, { count }) => sum + Number(count), 0)
}

/** By indexes of what waits, which hold nothing else. */
export async function readBacklog(db: Db): Promise<Backlog> {
  const outbox = await db
    .selectFrom('outbox')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('due_at').as('since')])
    .where('state', '=', sql.lit('pending'))
    .executeTakeFirstOrThrow()
  const cases = await db
    .selectFrom('support_case')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('waits_since').as('since')])
    .where('waits_since', 'is not', null)
    .executeTakeFirstOrThrow()
  const calls = await db
    .selectFrom('callback')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('queued_at', 'is not', null)
    .executeTakeFirstOrThrow()
  return {
    pending: outbox.count,
    dueSince: outbox.since,
    dead: await countDead(db),
    waiting: cases.count,
    waitingSince: cases.since,
    calls: calls.count,
  }
}
