import { LIMITS } from '@beckon/protocol'
import { sql } from 'kysely'
import { isBefore } from '../../database/row-order.ts'
import type { Db } from '../../database/tables.ts'
import type { Cursor } from '../../shared/cursor.ts'
import type { MomentRow } from './moments.types.ts'

export interface MomentFilter {
  personId?: string | undefined
  before?: Cursor | undefined
  limit: number
}

export interface MomentsRepository {
  insert(moment: MomentRow): Promise<void>
  find(siteId: string, momentId: string): Promise<MomentRow | undefined>
  /** The one the site made under an id of its own. */
  findMade(siteId: string, clientId: string): Promise<MomentRow | undefined>
  update(moment: MomentRow): Promise<void>
  /** Gives one person what was meant for another. */
  move(siteId: string, people: { from: string; to: string }): Promise<void>
  /** Those a person may still be handed, the oldest 100. */
  listPending(siteId: string, personId: string): Promise<MomentRow[]>
  /** Those a person got by rules, newest first. */
  listByRules(siteId: string, personId: string): Promise<MomentRow[]>
  /** Newest first, one more than `limit`. */
  list(siteId: string, filter: MomentFilter): Promise<MomentRow[]>
}

export function createMomentsRepository(db: Db): MomentsRepository {
  const select = (siteId: string) =>
    db.selectFrom('moment').selectAll().where('site_id', '=', siteId)

  return {
    async insert(moment) {
      await db.insertInto('moment').values(moment).execute()
    },

    find: (siteId, momentId) => select(siteId).where('id', '=', momentId).executeTakeFirst(),

    findMade: (siteId, clientId) =>
      select(siteId).where('client_id', '=', clientId).executeTakeFirst(),

    async update({ id, site_id, ...moment }) {
      await db
        .updateTable('moment')
        .set(moment)
        .where('site_id', '=', site_id)
        .where('id', '=', id)
        .execute()
    },

    async move(siteId, { from, to }) {
      await db
        .updateTable('moment')
        .set({ person_id: to })
        .where('site_id', '=', siteId)
        .where('person_id', '=', from)
        .execute()
    },

    listPending(siteId, personId) {
      return (
        select(siteId)
          .where('person_id', '=', personId)
          // As a literal, for an index over some of the rows is found by the text of the query.
          .where('status', '=', sql.lit('pending'))
          .orderBy('id')
          .limit(LIMITS.page)
          .execute()
      )
    },

    listByRules: (siteId, personId) =>
      select(siteId)
        .where('person_id', '=', personId)
        .where('rule', 'is not', null)
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(LIMITS.page)
        .execute(),

    list(siteId, { personId, before, limit }) {
      let query = select(siteId)
      if (personId !== undefined) query = query.where('person_id', '=', personId)
      if (before !== undefined) query = query.where(isBefore(['created_at', 'id'], before))
      return query
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1)
        .execute()
    },
  }
}
