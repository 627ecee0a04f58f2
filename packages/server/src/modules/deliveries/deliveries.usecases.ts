import { type Decision, type DecisionQuery, LIMITS } from '@beckon/protocol'
import type { Store } from '../../database/store.ts'
import { type Clock, toIso } from '../../shared/clock.ts'
import { cutPage, decodeCursor } from '../../shared/cursor.ts'
import { toDecision } from './deliveries.models.ts'

export interface DeliveriesUsecases {
  /** What was decided, newest first. */
  list(
    siteId: string,
    query: DecisionQuery,
  ): Promise<{ decisions: Decision[]; next: string | null }>
  /** What was decided about some messages. */
  listOf(siteId: string, messageIds: readonly string[]): Promise<Decision[]>
  /** Deletes what was decided long ago. */
  purge(): Promise<void>
}

export function createDeliveriesUsecases({
  store,
  clock,
}: {
  store: Store
  clock: Clock
}): DeliveriesUsecases {
  return {
    async list(siteId, { cursor, limit = LIMITS.page, ...filter }) {
      const before = decodeCursor(cursor)
      const rows = await store.deliveries.list(siteId, { ...filter, before, limit })
      const page = cutPage(rows, limit, (row) => ({ at: row.created_at, id: row.id }))
      return { decisions: page.rows.map(toDecision), next: page.next }
    },

    async listOf(siteId, messageIds) {
      return (await store.deliveries.listOf(siteId, messageIds)).map(toDecision)
    },

    async purge() {
      const before = toIso(clock())
      while (await store.transact(({ deliveries }) => deliveries.deleteExpired(before)));
    },
  }
}
