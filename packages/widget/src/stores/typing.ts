import type { Client, Stop } from '@beckon/core'
import type { VisitorNotices } from '@beckon/protocol'
import { atom, type ReadableAtom } from 'nanostores'

/** PROTOCOL section 4: a notice lasts 6 s unless repeated; one's own is repeated within 5 s. */
const LASTS = 6000
const REPEAT = 3000

type TypingNotice = VisitorNotices['typing:changed']

export interface Typing {
  /** Who of the company is typing; null if nobody is. */
  $typing: ReadableAtom<TypingNotice | null>
  note(notice: TypingNotice): void
  /** The visitor changed what they write. */
  tell(active: boolean): void
  dispose: Stop
}

export function createTyping(
  platform: Client['platform'],
  signal: (active: boolean) => void,
): Typing {
  const $typing = atom<TypingNotice | null>(null)
  let stopTimer: Stop | undefined
  let toldAt: number | undefined

  function note(notice: TypingNotice): void {
    stopTimer?.()
    $typing.set(notice.active ? notice : null)
    if (notice.active) stopTimer = platform.startTimer(() => $typing.set(null), LASTS)
  }

  return {
    $typing,
    note,
    tell(active) {
      const now = platform.now()
      if (active && toldAt !== undefined && now - toldAt < REPEAT) return
      if (!active && toldAt === undefined) return
      toldAt = active ? now : undefined
      signal(active)
    },
    dispose: () => note({ active: false, name: null }),
  }
}
