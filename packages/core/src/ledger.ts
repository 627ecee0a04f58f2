import type { DropReason, Stats } from './client.ts'

/** Keeps count of events. */
export interface Ledger {
  track(count: number): void
  acknowledge(count: number): void
  drop(reason: DropReason, count: number): void
  read(queued: number): Stats
}

/** @param onDrop told of what is given up, except for want of consent, which is no loss */
export function createLedger(onDrop: (reason: DropReason, count: number) => void): Ledger {
  let tracked = 0
  let acknowledged = 0
  const dropped: Partial<Record<DropReason, number>> = {}
  return {
    track(count) {
      tracked += count
    },
    acknowledge(count) {
      acknowledged += count
    },
    drop(reason, count) {
      if (!count) return
      dropped[reason] = (dropped[reason] ?? 0) + count
      if (reason !== 'consent') onDrop(reason, count)
    },
    read: (queued) => ({ tracked, acknowledged, queued, dropped: { ...dropped } }),
  }
}
