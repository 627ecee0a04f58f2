import type { RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

const NEAR = 80

export interface PinnedScroll {
  ref: RefObject<HTMLDivElement | null>
  /** True while the newest row is in sight, and is kept there. */
  isPinned: boolean
  onScroll: () => void
  pin: () => void
}

function isNear(log: HTMLElement): boolean {
  return log.scrollHeight - log.scrollTop - log.clientHeight < NEAR
}

/**
 * Keeps a log at its end while the reader is there, and in place while they read further up,
 * also when older rows are put in above (`firstKey` changes) or the log itself shrinks.
 * Something new of the reader's own (`ownKey` changes) always leads to the end.
 */
export function usePinnedScroll(firstKey: string, ownKey: string): PinnedScroll {
  const ref = useRef<HTMLDivElement | null>(null)
  const [isPinned, setPinned] = useState(true)
  const held = useRef({ firstKey, ownKey, height: 0, pinned: true })

  useLayoutEffect(() => {
    const log = ref.current
    if (!log) return
    const { current } = held
    const grown = log.scrollHeight - current.height
    if (current.pinned || current.ownKey !== ownKey) log.scrollTop = log.scrollHeight
    else if (current.firstKey !== firstKey) log.scrollTop += grown
    current.firstKey = firstKey
    current.ownKey = ownKey
    current.height = log.scrollHeight
  })
  useLayoutEffect(() => {
    const log = ref.current
    if (!log || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(() => {
      if (held.current.pinned) log.scrollTop = log.scrollHeight
    })
    observer.observe(log)
    return () => observer.disconnect()
  }, [])

  function onScroll(): void {
    const log = ref.current
    if (!log) return
    held.current.pinned = isNear(log)
    setPinned(held.current.pinned)
  }
  function pin(): void {
    held.current.pinned = true
    setPinned(true)
    ref.current?.scrollTo({ top: ref.current.scrollHeight })
  }
  return { ref, isPinned, onScroll, pin }
}
