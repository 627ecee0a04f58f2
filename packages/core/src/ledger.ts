import type { DropReason, Stats } from './client.ts'

/** Keeps count of events. */
export interface Ledger {
  track(count: number): void
  acknowledge(count: number): void
  drop(reason: DropReason, count: number): void
  read(queued: number): Stats
}

type Counts = Partial<Record<DropReason, number>>

/**
 * @param onDrop told of what is given up, except for want of consent, which is no loss; once a reason for
 *   all that is given up in one go
 */
export function createLedger(onDrop: (reason: DropReason, count: number) => void): Ledger {
  let tracked = 0
  let acknowledged = 0
  const dropped: Counts = {}
  const untold: Counts = {}

  function tell(reason: DropReason): void {
    const count = untold[reason] ?? 0
    delete untold[reason]
    onDrop(reason, count)
  }

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
      if (reason === 'consent') return
      // Whoever tracks in a loop fills the queue once, and hears of it once.
      if (!untold[reason]) queueMicrotask(() => tell(reason))
      untold[reason] = (untold[reason] ?? 0) + count
    },
    read: (queued) => ({ tracked, acknowledged, queued, dropped: { ...dropped } }),
  }
}
