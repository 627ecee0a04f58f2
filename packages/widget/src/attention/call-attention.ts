import type { Client, Stop } from '@beckon/core'
import type { ReadableAtom } from 'nanostores'
import { chime } from './chime.ts'
import { createUnreadTitle } from './unread-title.ts'

/** What tells a visitor who looks elsewhere that somebody answered. */
export interface AttentionOptions {
  client: Client
  $unread: ReadableAtom<number>
  $open: ReadableAtom<boolean>
  /** False where the site wants no sound. */
  mayChime(): boolean
}

/** Counts in the title of a page nobody looks at, and sounds for what comes while the chat is not in sight. */
export function callAttention({ client, $unread, $open, mayChime }: AttentionOptions): Stop {
  const title = createUnreadTitle()
  const note = (count: number): void => title.set(count)

  function sound(): void {
    if (mayChime() && (document.hidden || !$open.get())) chime()
  }

  note($unread.get())
  sound()
  const stops = [$unread.listen(note), client.on('message:received', sound), title.remove]
  return () => {
    for (const stop of stops.splice(0)) stop()
  }
}
