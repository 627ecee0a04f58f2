import type { Store } from '../../database/store.ts'
import { toIso } from '../../shared/clock.ts'
import { isAhead, SKEW } from '../../shared/notice-jumps.ts'
import type { OutboxPull } from './outbox.repository.ts'
import type { OutboxRow } from './outbox.types.ts'

export interface PullOptions {
  now: number
  /** How long a row is one worker's at most, in milliseconds. */
  lease: number
}

/** What brings a row to the clock of now, or undefined where it is of that. */
function toPulled(row: OutboxRow, { now, lease }: PullOptions): OutboxPull | undefined {
  const { updated_at, due_at, leased_until } = row
  const isLate = isAhead(updated_at, now)
  // It waits as long as it was to wait when it was written, and not what the clock was put back by as well.
  const due = isLate ? toIso(now + Date.parse(due_at) - Date.parse(updated_at)) : due_at
  const isHeld = leased_until !== null && isAhead(leased_until, now + lease)
  // Whoever has it may live: they get as long as anybody does.
  const until = isHeld ? toIso(now + lease) : leased_until
  if (!isLate && !isHeld) return undefined
  const at = isLate ? toIso(now) : updated_at
  return { due_at: due, leased_until: until, updated_at: at }
}

/**
 * Brings to the clock of now what was written by one that was ahead. Times in the outbox are those of the clock: where
 * it is put back an hour, what was due at once would be due in an hour, and what a worker died over would stay theirs.
 *
 * @returns how many rows were pulled
 */
export async function pullAhead(store: Store, options: PullOptions): Promise<number> {
  const { now, lease } = options
  const times = { updated: toIso(now + SKEW), leased: toIso(now + lease + SKEW) }
  let pulled = 0
  for (;;) {
    const rows = await store.outbox.listAhead(times)
    if (rows.length === 0) return pulled
    await store.transact(async ({ outbox }) => {
      for (const row of rows) {
        const change = toPulled(row, options)
        if (change !== undefined && (await outbox.pull(row, change))) pulled += 1
      }
    }, [])
  }
}
