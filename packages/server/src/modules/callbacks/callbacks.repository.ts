import type { CallbackStatus } from '@beckon/protocol'
import { isBefore } from '../../database/row-order.ts'
import type { Db } from '../../database/tables.ts'
import type { Cursor } from '../../shared/cursor.ts'
import type { CallbackRow, CallbackView } from './callbacks.types.ts'

export interface CallbackFilter {
  personId?: string | undefined
  status?: CallbackStatus | undefined
  before?: Cursor | undefined
  limit: number
}

export interface CallbacksRepository {
  insert(callback: CallbackRow): Promise<void>
  find(siteId: string, callbackId: string): Promise<CallbackView | undefined>
  /** What a person asked for under their own id before. */
  findAsked(siteId: string, personId: string, clientId: string): Promise<CallbackView | undefined>
  setStatus(row: CallbackRow, status: CallbackStatus, at: string): Promise<void>
  /** Newest first, one more than `limit`. */
  list(siteId: string, filter: CallbackFilter): Promise<CallbackView[]>
}

export function createCallbacksRepository(db: Db): CallbacksRepository {
  const select = (siteId: string) =>
    db
      .selectFrom('callback as c')
      .innerJoin('person as p', 'p.id', 'c.person_id')
      .selectAll('c')
      .select(['p.traits', 'p.claimed_traits', 'p.contact_name'])
      .where('c.site_id', '=', siteId)

  return {
    async insert(callback) {
      await db.insertInto('callback').values(callback).execute()
    },

    find(siteId, callbackId) {
      return select(siteId).where('c.id', '=', callbackId).executeTakeFirst()
    },

    findAsked(siteId, personId, clientId) {
      return select(siteId)
        .where('c.person_id', '=', personId)
        .where('c.client_id', '=', clientId)
        .executeTakeFirst()
    },

    async setStatus({ site_id, id }, status, at) {
      await db
        .updateTable('callback')
        .set({ status, updated_at: at })
        .where('site_id', '=', site_id)
        .where('id', '=', id)
        .execute()
    },

    list(siteId, { personId, status, before, limit }) {
      let query = select(siteId)
      if (personId !== undefined) query = query.where('c.person_id', '=', personId)
      if (status !== undefined) query = query.where('c.status', '=', status)
      if (before !== undefined) query = query.where(isBefore(['c.created_at', 'c.id'], before))
      return query
        .orderBy('c.created_at', 'desc')
        .orderBy('c.id', 'desc')
        .limit(limit + 1)
        .execute()
    },
  }
}
