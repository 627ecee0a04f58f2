import type { ChannelPurpose, OptInChannel } from '@beckon/protocol'
import { deleteExpired } from '../../database/delete-expired.ts'
import { isBefore } from '../../database/row-order.ts'
import type { Db } from '../../database/tables.ts'
import type { Cursor } from '../../shared/cursor.ts'
import type { DecisionRow } from './deliveries.types.ts'

export interface DecisionFilter {
  personId?: string | undefined
  messageId?: string | undefined
  before?: Cursor | undefined
  limit: number
}

/** Whose own beginning does not count: a delivery that is tried again is not in its own way. */
interface Except {
  except?: string | undefined
}

/** What counts as sent: also what is on its way, for nobody knows yet that it fails. */
const SENT = ['sent', 'sending'] as const

export interface DeliveriesRepository {
  insert(rows: readonly DecisionRow[]): Promise<void>
  /** Newest first, one more than `limit`. */
  list(siteId: string, filter: DecisionFilter): Promise<DecisionRow[]>
  /** What was decided about some messages. */
  listOf(siteId: string, messageIds: readonly string[]): Promise<DecisionRow[]>
  /** Deliveries to a person since a time, of one purpose, on all channels. */
  countToPerson(
    person: { siteId: string; personId: string } & Except,
    purpose: ChannelPurpose,
    since: string,
  ): Promise<number>
  /** Deliveries to an address since a time, to whoever gave it. */
  countToAddress(
    address: { siteId: string; addressHash: string } & Except,
    since: string,
  ): Promise<number>
  /** Whether the same was sent since a time, or is being sent. */
  isSent(content: { siteId: string; fingerprint: string } & Except, since: string): Promise<boolean>
  /** Forgets that a delivery is being sent: it was, or it was not. */
  endSending(siteId: string, deliveryId: string): Promise<void>
  /** Whether anything was decided about the same since a time. */
  isDecided(siteId: string, fingerprint: string, since: string): Promise<boolean>
  /** Why nothing may go to an address. */
  findSuppression(siteId: string, addressHash: string): Promise<string | undefined>
  suppress(row: {
    id: string
    site_id: string
    address_hash: string
    reason: string
    created_at: string
  }): Promise<void>
  unsuppress(siteId: string, addressHash: string, reason: string): Promise<void>
  /** Whether somebody else refused a channel for an address later than a time. */
  isRefused(
    siteId: string,
    refusal: { channel: OptInChannel; purpose: ChannelPurpose; addressHash: string; since: string },
  ): Promise<boolean>
  deleteExpired(before: string): Promise<boolean>
}

export function createDeliveriesRepository(db: Db): DeliveriesRepository {
  const select = (siteId: string) =>
    db.selectFrom('decision').selectAll().where('site_id', '=', siteId)
  /** Of what is on its way nobody can say yet what became of it. */
  const selectDone = (siteId: string) => select(siteId).where('verdict', '<>', 'sending')
  const selectSent = (siteId: string, since: string, { except = '' }: Except) =>
    db
      .selectFrom('decision')
      .select('delivery_id')
      .where('site_id', '=', siteId)
      .where('created_at', '>', since)
      .where('verdict', 'in', SENT)
      .where(({ eb, or }) => or([eb('verdict', '=', 'sent'), eb('delivery_id', '<>', except)]))
  const countDistinct = (rows: readonly { delivery_id: string }[]) =>
    new Set(rows.map((row) => row.delivery_id)).size

  return {
    async insert(rows) {
      await db
        .insertInto('decision')
        .values([...rows])
        .execute()
    },

    list(siteId, { personId, messageId, before, limit }) {
      let query = selectDone(siteId)
      if (personId !== undefined) query = query.where('person_id', '=', personId)
      if (messageId !== undefined) query = query.where('message_id', '=', messageId)
      if (before !== undefined) query = query.where(isBefore(['created_at', 'id'], before))
      return query
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1)
        .execute()
    },

    async listOf(siteId, messageIds) {
      if (messageIds.length === 0) return []
      return selectDone(siteId).where('message_id', 'in', messageIds).orderBy('id').execute()
    },

    async countToPerson({ siteId, personId, ...except }, purpose, since) {
      const rows = await selectSent(siteId, since, except)
        .where('person_id', '=', personId)
        .where('purpose', '=', purpose)
        .execute()
      return countDistinct(rows)
    },

    async countToAddress({ siteId, addressHash, ...except }, since) {
      const rows = await selectSent(siteId, since, except)
        .where('address_hash', '=', addressHash)
        .execute()
      return countDistinct(rows)
    },

    async isSent({ siteId, fingerprint, ...except }, since) {
      const row = await selectSent(siteId, since, except)
        .where('fingerprint', '=', fingerprint)
        .limit(1)
        .executeTakeFirst()
      return row !== undefined
    },

    async endSending(siteId, deliveryId) {
      await db
        .deleteFrom('decision')
        .where('site_id', '=', siteId)
        .where('delivery_id', '=', deliveryId)
        .where('verdict', '=', 'sending')
        .execute()
    },

    async isDecided(siteId, fingerprint, since) {
      const row = await select(siteId)
        .where('fingerprint', '=', fingerprint)
        .where('created_at', '>', since)
        .limit(1)
        .executeTakeFirst()
      return row !== undefined
    },

    async findSuppression(siteId, addressHash) {
      const row = await db
        .selectFrom('suppression')
        .select('reason')
        .where('site_id', '=', siteId)
        .where('address_hash', '=', addressHash)
        // Who only claimed an address and was erased has no word about it: it may be anybody's.
        .where('reason', '<>', 'erased-claim')
        .executeTakeFirst()
      return row?.reason
    },

    async suppress(row) {
      await db
        .insertInto('suppression')
        .values(row)
        .onConflict((conflict) => conflict.columns(['site_id', 'address_hash']).doNothing())
        .execute()
    },

    async unsuppress(siteId, addressHash, reason) {
      await db
        .deleteFrom('suppression')
        .where('site_id', '=', siteId)
        .where('address_hash', '=', addressHash)
        .where('reason', '=', reason)
        .execute()
    },

    async isRefused(siteId, { channel, purpose, addressHash, since }) {
      const row = await db
        .selectFrom('channel_consent')
        .select('id')
        .where('site_id', '=', siteId)
        .where('holder_kind', '=', 'address')
        .where('holder', '=', addressHash)
        .where('channel', '=', channel)
        .where('purpose', '=', purpose)
        .where('state', 'in', ['denied', 'withdrawn'])
        .where('updated_at', '>', since)
        .limit(1)
        .executeTakeFirst()
      return row !== undefined
    },

    deleteExpired: (before) => deleteExpired(db, 'decision', before),
  }
}
