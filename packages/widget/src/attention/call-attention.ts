import type { Client, Stop } from '@beckon/core'
import type { ReadableAtom } from 'nanostores'
import { chime } from './chime.ts'
import { runOnce } from './run-once.ts'
import { createUnreadTitle } from './unread-title.ts'

/** What tells a visitor who looks elsewhere that somebody answered. */
export interface AttentionOptions {
  client: Client
  $unread: ReadableAtom<number>
  $open: ReadableAtom<boolean>
  /** False where the site wants no sound. */
  mayChime(): boolean
}

/** A tab in which the chat is in sight goes first. */
const MANNERS = 150

/** Counts in the title of a page nobody looks at, and sounds for what comes while the chat is not in sight. */
export function callAttention({ client, $unread, $open, mayChime }: AttentionOptions): Stop {
  const title = createUnreadTitle()
  let stopTimer: Stop | undefined
  const note = (count: number): void => title.set(count)

  function sound(): void {
    stopTimer?.()
    // Whoever reads it in one tab is not to be called by another.
    if (!document.hidden && $open.get()) void runOnce(client, 'sound', () => {})
    else if (mayChime()) stopTimer = client.platform.startTimer(soundOnce, MANNERS)
  }

  function soundOnce(): void {
    void runOnce(client, 'sound', chime)
  }

  note($unread.get())
  sound()
  const stops = [
    $unread.listen(note),
    client.on('message:received', sound),
    title.remove,
    () => stopTimer?.(),
  ]
  return () => {
    for (const stop of stops.splice(0)) stop()
  }
}
