import { LATE } from '../../database/late-events.ts'
import { listNewest } from '../../database/list-newest.ts'
import { isAfter } from '../../database/row-order.ts'
import type { Db } from '../../database/tables.ts'
import type { Cursor } from '../../shared/cursor.ts'
import { listSubjects } from '../people/subjects.repository.ts'
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
  /** Which of these things a visitor did since a time. */
  listDone(done: {
    siteId: string
    anonymousId: string
    names: readonly string[]
    since: string
  }): Promise<string[]>
  /** Deletes some of those that happened before a time, which is a whole hour; tells how many. */
  deleteOlder(older: { siteId: string; before: string; limit: number }): Promise<number>
  /** Theirs and those of anonymous ids they claim, newest first by when they happened, one more than `limit`. */
  listByPerson(
    person: { siteId: string; personId: string },
    before: Cursor | undefined,
    limit: number,
  ): Promise<EventRow[]>
}

export function createEventsRepository(db: Db): EventsRepository {
  const select = (siteId: string) =>
    db.selectFrom('event').selectAll().where('site_id', '=', siteId)

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
      let query = select(siteId)
      if (userId !== undefined) query = query.where('user_id', '=', userId)
      if (anonymousId !== undefined) query = query.where('anonymous_id', '=', anonymousId)
      // One bound, the later: given both, SQLite walks the whole site.
      if (after !== undefined && after.at > (since ?? '')) {
        query = query.where(isAfter(['received_at', 'id'], after))
      } else if (since !== undefined) {
        query = query.where('received_at', '>', since)
      }
      return query
        .orderBy('received_at')
        .orderBy('id')
        .limit(limit + 1)
        .execute()
    },

    async listDone({ siteId, anonymousId, names, since }) {
      if (names.length === 0) return []
      const rows = await db
        .selectFrom('event')
        .select('name')
        .where('site_id', '=', siteId)
        .where('anonymous_id', '=', anonymousId)
        .where('received_at', '>', since)
        .where('type', '=', 'track')
        .where('name', 'in', names)
        .execute()
      return rows.flatMap(({ name }) => name ?? [])
    },

    async deleteOlder({ siteId, before, limit }) {
      const ids = db.selectFrom('event').select('id').where('site_id', '=', siteId)
      // Nothing happens after it arrived: what arrived before happened before, and the rest came late.
      const arrived = ids.where('received_at', '<', before).orderBy('received_at')
      const late = ids.where(LATE).where('happened_at', '<', before).orderBy('happened_at')
      let count = 0
      for (const old of [arrived, late]) {
        if (count === limit) break
        // The site is asked for inside alone: outside, SQLite would go through all of its events.
        const { numDeletedRows } = await db
          .deleteFrom('event')
          .where('id', 'in', old.limit(limit - count))
          .executeTakeFirst()
        count += Number(numDeletedRows)
      }
      return count
    },

    async listByPerson(person, before, limit) {
      const subjects = await listSubjects(db, person)
      const sources = subjects.map(({ kind, value }) =>
        select(person.siteId).where('subject_kind', '=', kind).where('subject_value', '=', value),
      )
      return listNewest(db, sources, { at: 'happened_at', before, limit })
    },
  }
}
