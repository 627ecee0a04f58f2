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
    const { height } = held.current
    if (height && firstKey !== held.current.firstKey) {
      element.scrollTop += element.scrollHeight - height
    }
    // What follows its end needs no height, and measuring it would lay out the log while it is drawn.
    held.current = { firstKey, height: atEnd ? 0 : element.scrollHeight }
  })

  useLayoutEffect(() => {
    const element = list.current
    if (!element || !content.current) return
    const readSize = (): string => `${element.clientHeight} ${element.scrollHeight}`
    let size = ''
    function follow(): void {
      size = readSize()
      element?.scrollTo({ top: element.scrollHeight })
    }
    function note(): void {
      const { scrollHeight, scrollTop, clientHeight } = element as HTMLDivElement
      // The box changed, as it does when a phone is turned, and not the reader: it is followed in a moment.
      if (atEnd && size !== readSize()) return
      setAtEnd(scrollHeight - scrollTop - clientHeight < NEAR)
    }
    // The keyboard changes the height of the list, a message that of its content.
    const observer = new ResizeObserver(follow)
    if (atEnd) {
      // It is told of them at once, before they are shown.
      observer.observe(element)
      observer.observe(content.current)
    }
    element.addEventListener('scroll', note)
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', note)
    }
  }, [atEnd, list, content])

  useEffect(() => {
    if (ownKey) setAtEnd(true)
  }, [ownKey])

  return { atEnd, jump }
}
