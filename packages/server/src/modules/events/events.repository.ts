import { isAfter, isBefore } from '../../database/row-order.ts'
import type { Db } from '../../database/tables.ts'
import type { Cursor } from '../../shared/cursor.ts'
import type { EventRow } from './events.types.ts'

/** Rows of one INSERT: 16 values each stay far below what either dialect takes as parameters. */
const CHUNK = 100

export interface EventFilter {
  siteId: string
  userId?: string | undefined
  anonymousId?: string | undefined
  /** Only later ones, ISO 8601. */
  since?: string | undefined
  after?: Cursor | undefined
  limit: number
}

export interface EventsRepository {
  /** Stores those not stored yet and returns the ids of these. */
  insertNew(events: readonly EventRow[]): Promise<Set<string>>
  /** In the order received, one more than `limit`. */
  list(filter: EventFilter): Promise<EventRow[]>
  /** Theirs and those of anonymous ids they claim, newest first by when they happened, one more than `limit`. */
  listByPerson(
    person: { siteId: string; personId: string },
    before: Cursor | undefined,
    limit: number,
  ): Promise<EventRow[]>
}

export function createEventsRepository(db: Db): EventsRepository {
  return {
    async insertNew(events) {
      const stored = new Set<string>()
      for (let start = 0; start < events.length; start += CHUNK) {
        const rows = await db
          .insertInto('event')
          .values(events.slice(start, start + CHUNK))
          .onConflict((conflict) => conflict.columns(['site_id', 'message_id']).doNothing())
          .returning('id')
          .execute()
        for (const { id } of rows) stored.add(id)
      }
      return stored
    },

    list({ siteId, userId, anonymousId, since, after, limit }) {
      let query = db.selectFrom('event').selectAll().where('site_id', '=', siteId)
      if (userId !== undefined) query = query.where('user_id', '=', userId)
      if (anonymousId !== undefined) query = query.where('anonymous_id', '=', anonymousId)
      if (since !== undefined) query = query.where('received_at', '>', since)
      if (after !== undefined) query = query.where(isAfter(['received_at', 'id'], after))
      return query
        .orderBy('received_at')
        .orderBy('id')
        .limit(limit + 1)
        .execute()
    },

    listByPerson({ siteId, personId }, before, limit) {
      let query = db
        .selectFrom('event as e')
        .innerJoin('identity as i', (join) =>
          join
            .onRef('i.site_id', '=', 'e.site_id')
            .onRef('i.kind', '=', 'e.subject_kind')
            .onRef('i.value', '=', 'e.subject_value'),
        )
        .selectAll('e')
        .where('e.site_id', '=', siteId)
        .where('i.person_id', '=', personId)
        .where(({ eb, or }) => or([eb('i.exclusive', '=', 1), eb('i.kind', '=', 'anonymous_id')]))
      if (before !== undefined) query = query.where(isBefore(['e.happened_at', 'e.id'], before))
      return query
        .orderBy('e.happened_at', 'desc')
        .orderBy('e.id', 'desc')
        .limit(limit + 1)
        .execute()
    },
  }
}
