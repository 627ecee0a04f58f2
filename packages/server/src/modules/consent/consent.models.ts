import type { ConsentReceipt, EventConsent } from '@beckon/protocol'
import type { ReceiptRow } from './consent.types.ts'

export function toReceipt(row: ReceiptRow): ConsentReceipt {
  return {
    id: row.id,
    anonymousId: row.anonymous_id,
    epoch: row.epoch,
    purposes: JSON.parse(row.purposes),
    notice: row.notice === null ? null : JSON.parse(row.notice),
    surface: row.surface,
    at: row.chosen_at,
    receivedAt: row.received_at,
  }
}

/** What is on record for one anonymous id, as far as one event needs it. */
export interface Record {
  /** The receipt of the epoch the event names. */
  named: ConsentReceipt | undefined
  /** The receipt of the highest epoch. */
  newest: ConsentReceipt | undefined
}

/**
 * Whether receipts cover an event: it says so itself, the choice it names allowed analytics,
 * and so does the newest. What was allowed then and withdrawn since is not taken.
 */
export function covers({ named, newest }: Record, consent: EventConsent | undefined): boolean {
  const claimed = consent?.categoryPreferences['analytics'] === true
  return claimed && named?.purposes.analytics === true && newest?.purposes.analytics === true
}

/**
 * The choice that holds for a person: of each visitor the one of the highest epoch, of several
 * visitors the one that came last. A receipt that was held up on its way changes nothing.
 *
 * @param receipts newest first
 */
export function newestChoice(receipts: readonly ConsentReceipt[]): ConsentReceipt | null {
  const [last] = receipts
  if (last === undefined) return null
  const same = receipts.filter(({ anonymousId }) => anonymousId === last.anonymousId)
  return same.reduce((best, receipt) => (receipt.epoch > best.epoch ? receipt : best), last)
}
