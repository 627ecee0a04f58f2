import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'

/** Nearer to the end than this counts as being there. */
const NEAR = 48

export interface Scroll {
  /** The part that scrolls, and the one inside it that grows. */
  list: RefObject<HTMLDivElement | null>
  content: RefObject<HTMLDivElement | null>
}

export interface StickToEnd {
  atEnd: boolean
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
  { list, content }: Scroll,
  firstKey: string | undefined,
  ownKey: string | undefined,
): StickToEnd {
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
  }, [atEnd, list, content])

  useEffect(() => {
    if (ownKey) setAtEnd(true)
  }, [ownKey])

  useEffect(() => {
    const element = list.current
    const note = (): void => {
      const { scrollHeight = 0, scrollTop = 0, clientHeight = 0 } = element ?? {}
      setAtEnd(scrollHeight - scrollTop - clientHeight < NEAR)
    }
    element?.addEventListener('scroll', note)
    return () => element?.removeEventListener('scroll', note)
  }, [list])

  return { atEnd, jump }
}
