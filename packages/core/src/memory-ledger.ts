import type { ConsentChoice, ConsentReceipt, EventMessage } from '@beckon/protocol'

export interface MemoryLedger {
  /** In the order they came. */
  readonly receipts: readonly ConsentReceipt[]
  /** The same choice again is answered with its first receipt. */
  store(choice: ConsentChoice, anonymousId: string | null): ConsentReceipt
  /** Whether an event was made, and may still be taken, under a receipt. */
  covers(event: EventMessage): boolean
}

/** Consent receipts, by the rules of the protocol. */
export function createMemoryLedger(receivedAt: string): MemoryLedger {
  const receipts: ConsentReceipt[] = []

  return {
    receipts,
    store({ epoch, purposes, notice = null, surface, at }, anonymousId) {
      const stored = receipts.find(
        (receipt) => receipt.anonymousId === anonymousId && receipt.epoch === epoch,
      )
      if (stored) return stored
      const id = `receipt-${receipts.length + 1}`
      const receipt = { id, anonymousId, epoch, purposes, notice, surface, at, receivedAt }
      receipts.push(receipt)
      return receipt
    },
    covers({ anonymousId, context }) {
      const own = receipts.filter((receipt) => receipt.anonymousId === anonymousId)
      const newest = Math.max(...own.map(({ epoch }) => epoch))
      const allows = (epoch: number | null | undefined): boolean =>
        own.some((receipt) => receipt.epoch === epoch && receipt.purposes.analytics)
      const { epoch, categoryPreferences } = context?.consent ?? {}
      return Boolean(categoryPreferences?.['analytics']) && allows(epoch) && allows(newest)
    },
  }
}
