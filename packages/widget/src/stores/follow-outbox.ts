import type { Client, Stop } from '@beckon/core'
import type { WritableAtom } from 'nanostores'
import type { OutboxItem } from './outbox-item.ts'
import { readUnsent, toItem } from './unsent.ts'

/** For how long what another tab wrote is left to that tab, which may be gone. */
const PATIENCE = 4000

/**
 * Shows in this tab what others are sending. Whoever sends it in the end, its id is the same, so
 * it is stored once.
 *
 * @param adopt called when it is this tab's turn
 */
export function followOutbox(
  { platform, record }: Client,
  $outbox: WritableAtom<readonly OutboxItem[]>,
  adopt: () => void,
): Stop {
  const known = new Set<string>()
  let stopTimer: Stop | undefined
  const note = (items: readonly { id: string }[]): void => {
    for (const { id } of items) known.add(id)
  }

  function follow(): void {
    const here = $outbox.get()
    const kept = readUnsent(record)
    note(here)
    const left = here.filter((item) => !item.elsewhere || kept.some(({ id }) => id === item.id))
    // What was here before and is no longer was let go of.
    const fresh = kept.filter(({ id }) => !known.has(id))
    if (fresh.length === 0 && left.length === here.length) return
    note(fresh)
    const theirs = { state: 'sending', code: undefined, elsewhere: true } as const
    $outbox.set([...left, ...fresh.map((item) => ({ ...toItem(item), ...theirs }))])
    if (fresh.length === 0) return
    stopTimer?.()
    stopTimer = platform.startTimer(adopt, PATIENCE)
  }

  note($outbox.get())
  const stop = record.subscribe(follow)
  follow()
  return () => {
    stop()
    stopTimer?.()
  }
}
