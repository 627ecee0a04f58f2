import type { CallbackStatus } from '@beckon/protocol'
import { sql } from 'kysely'
import { isBefore } from '../../database/row-order.ts'
import type { Db } from '../../database/tables.ts'
import type { Cursor } from '../../shared/cursor.ts'
import type { CallbackRow, CallbackView } from './callbacks.types.ts'

/** Calls somebody can wait for and be shown. */
const OPEN = 20

/** Rows of one statement: others wait for the write lock no longer than these take. */
const ROWS = 1000

export interface CallbackFilter {
  personId?: string | undefined
  status?: CallbackStatus | undefined
  before?: Cursor | undefined
  limit: number
}

/** What of a request can change. */
export type CallbackChange = Partial<
  Pick<CallbackRow, 'status' | 'call_at' | 'queued_at' | 'revision'>
> & { updated_at: string }

/** One of these at most. */
export type AskedBy = Partial<Pick<CallbackRow, 'phone' | 'address_hash'>>

export type Queued = Pick<CallbackRow, 'id' | 'person_id'> & { queued_at: string }

export interface CallbacksRepository {
  insert(callback: CallbackRow): Promise<void>
  find(siteId: string, callbackId: string): Promise<CallbackView | undefined>
  /** By its id alone, which whoever asks has proven to know. */
  findLinked(callbackId: string): Promise<CallbackView | undefined>
  /** What a person asked for under their own id before. */
  findAsked(siteId: string, personId: string, clientId: string): Promise<CallbackView | undefined>
  change(row: CallbackRow, change: CallbackChange): Promise<void>
  /** Who waits to be called as soon as possible, first come first. */
  listQueue(siteId: string): Promise<Queued[]>
  /** When the calls begin that are booked for a stretch of time, in order. */
  listBooked(siteId: string, from: string, to: string): Promise<{ id: string; call_at: string }[]>
  /** How many were asked for since a time: in all, for a number, or from a network. */
  countAsked(siteId: string, since: string, of: AskedBy): Promise<number>
  /** What somebody waits for, the last asked first. */
  listOpen(siteId: string, personId: string): Promise<CallbackView[]>
  /** Forgets from which networks was asked before a time, of some; tells whether there may be more. */
  forgetNetworks(before: string): Promise<boolean>
  /** Newest first, one more than `limit`. */
  list(siteId: string, filter: CallbackFilter): Promise<CallbackView[]>
}

export function createCallbacksRepository(db: Db): CallbacksRepository {
  const views = () =>
    db
      .selectFrom('callback as c')
      .innerJoin('person as p', 'p.id', 'c.person_id')
      .selectAll('c')
      .select(['p.traits', 'p.claimed_traits', 'p.contact_name'])
  const select = (siteId: string) => views().where('c.site_id', '=', siteId)

  return {
    async insert(callback) {
      await db.insertInto('callback').values(callback).execute()
    },

    find(siteId, callbackId) {
      return select(siteId).where('c.id', '=', callbackId).executeTakeFirst()
    },

    findLinked: (callbackId) => views().where('c.id', '=', callbackId).executeTakeFirst(),

    findAsked(siteId, personId, clientId) {
      return select(siteId)
        .where('c.person_id', '=', personId)
        .where('c.client_id', '=', clientId)
        .executeTakeFirst()
    },

    async change({ site_id, id }, change) {
      await db
        .updateTable('callback')
        .set(change)
        .where('site_id', '=', site_id)
        .where('id', '=', id)
        .execute()
    },

    listQueue(siteId) {
      return db
        .selectFrom('callback')
        .select(['id', 'person_id', 'queued_at'])
        .where('site_id', '=', siteId)
        .where('queued_at', 'is not', null)
        .orderBy('queued_at')
        .orderBy('id')
        .$narrowType<{ queued_at: string }>()
        .execute()
    },

    listBooked(siteId, from, to) {
      return (
        db
          .selectFrom('callback')
          .select(['id', 'call_at'])
          .where('site_id', '=', siteId)
          // As a literal, for an index over some of the rows is found by the text of the query.
          .where('status', '=', sql.lit('requested'))
          .where('call_at', '>=', from)
          .where('call_at', '<', to)
          .orderBy('call_at')
          .$narrowType<{ call_at: string }>()
          .execute()
      )
    },

    async countAsked(siteId, since, { phone, address_hash: network }) {
      let query = db
        .selectFrom('callback')
        .select(({ fn }) => fn.countAll().as('count'))
        .where('site_id', '=', siteId)
        .where('created_at', '>', since)
      if (phone !== undefined) query = query.where('phone', '=', phone)
      if (network !== undefined) query = query.where('address_hash', '=', network)
      return Number((await query.executeTakeFirstOrThrow()).count)
    },

    listOpen(siteId, personId) {
      return select(siteId)
        .where('c.person_id', '=', personId)
        .where('c.status', '=', 'requested')
        .orderBy('c.created_at', 'desc')
        .orderBy('c.id', 'desc')
        .limit(OPEN)
        .execute()
    },

    async forgetNetworks(before) {
      const old = db
        .selectFrom('callback')
        .select('id')
        .where('address_hash', 'is not', null)
        .where('created_at', '<', before)
        .limit(ROWS)
      const done = await db
        .updateTable('callback')
        .set({ address_hash: null })
        .where('id', 'in', old)
        .executeTakeFirst()
      return Number(done.numUpdatedRows) === ROWS
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
