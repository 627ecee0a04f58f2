import type { ConsentChoice, ConsentReceipt, EventMessage, Purposes } from '@beckon/protocol'

export interface MemoryLedger {
  /** In the order they came. */
  readonly receipts: readonly ConsentReceipt[]
  /** The same epoch again is answered with the receipt that is there, unless it withdraws something. */
  store(choice: ConsentChoice, anonymousId: string | null): ConsentReceipt
  /** Whether an event was made, and may still be taken, under a receipt. */
  covers(event: EventMessage): boolean
}

/** What both choices allow. */
function intersect(one: Purposes, other: Purposes): Purposes {
  return {
    functional: one.functional && other.functional,
    analytics: one.analytics && other.analytics,
    profile: one.profile && other.profile,
    personalization: one.personalization && other.personalization,
    ads: one.ads && other.ads,
    ai: one.ai && other.ai,
    recording: one.recording && other.recording,
  }
}

/** Consent receipts, by the rules of the protocol. */
export function createMemoryLedger(receivedAt: string): MemoryLedger {
  const receipts: ConsentReceipt[] = []

  return {
    receipts,
    store({ epoch, purposes: chosen, notice = null, surface, at }, anonymousId) {
      const stored = receipts.findLast(
        (receipt) => receipt.anonymousId === anonymousId && receipt.epoch === epoch,
      )
      const purposes = stored ? intersect(stored.purposes, chosen) : chosen
      if (stored && JSON.stringify(purposes) === JSON.stringify(stored.purposes)) return stored
      const id = `receipt-${receipts.length + 1}`
      const receipt = { id, anonymousId, epoch, purposes, notice, surface, at, receivedAt }
      receipts.push(receipt)
      return receipt
    },
    covers({ anonymousId, context }) {
      const own = receipts.filter((receipt) => receipt.anonymousId === anonymousId)
      const newest = Math.max(...own.map(({ epoch }) => epoch))
      const allows = (epoch: number | null | undefined): boolean =>
        own.findLast((receipt) => receipt.epoch === epoch)?.purposes.analytics === true
      const { epoch, categoryPreferences } = context?.consent ?? {}
      return Boolean(categoryPreferences?.['analytics']) && allows(epoch) && allows(newest)
    },
  }
}
