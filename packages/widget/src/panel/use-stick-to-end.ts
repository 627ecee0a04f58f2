import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'

/** Nearer to the end than this counts as being there. */
const NEAR = 48

export interface StickToEnd {
  /** The part that scrolls, and the one inside it that grows. */
  list: RefObject<HTMLDivElement | null>
  content: RefObject<HTMLDivElement | null>
  atEnd: boolean
  onScroll(): void
  jump(): void
}

/**
 * A list that follows its end while the reader is there, and stays where it is while they read
 * further up, also when older lines come in above.
 *
 * @param firstKey changes when something was added above
 * @param ownKey changes when the reader themselves added something, which they want to see
 */
export function useStickToEnd(
  firstKey: string | undefined,
  ownKey: string | undefined,
): StickToEnd {
  const list = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const held = useRef({ firstKey, height: 0 })
  const [atEnd, setAtEnd] = useState(true)

  function jump(): void {
    setAtEnd(true)
    list.current?.scrollTo({ top: list.current.scrollHeight })
  }

  useLayoutEffect(() => {
    const element = list.current
    if (!element) return
    if (!atEnd && firstKey !== held.current.firstKey) {
      element.scrollTop += element.scrollHeight - held.current.height
    }
    held.current = { firstKey, height: element.scrollHeight }
  })

  useLayoutEffect(() => {
    if (!atEnd || !list.current || !content.current) return
    const follow = (): void => list.current?.scrollTo({ top: list.current.scrollHeight })
    const observer = new ResizeObserver(follow)
    // The keyboard changes the height of the list, a message that of its content.
    observer.observe(list.current)
    observer.observe(content.current)
    follow()
    return () => observer.disconnect()
  }, [atEnd])

  useEffect(() => {
    if (ownKey) setAtEnd(true)
  }, [ownKey])

  return {
    list,
    content,
    atEnd,
    jump,
    onScroll() {
      const { scrollHeight = 0, scrollTop = 0, clientHeight = 0 } = list.current ?? {}
      setAtEnd(scrollHeight - scrollTop - clientHeight < NEAR)
    },
  }
}
