import { useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks'

/** More than a panel has room for, and no more than a slow phone draws at a stretch without being held up. */
const SLICE = 20

/**
 * Draws a long log a slice at a time: its end first, which is what is seen. What is said next is drawn at once. The
 * browser keeps in place what is in sight, as long as nothing there is animated.
 *
 * @param onWhole told after each change whether all is drawn; what comes until then was said long ago
 * @returns from where on it is drawn
 */
export function useSlices(
  lines: readonly { key: unknown }[],
  onWhole: (isWhole: boolean) => void,
): number {
  const [, draw] = useReducer((count: number) => count + 1, 0)
  const oldest = useRef<unknown>(undefined)
  const wasLong = useRef(lines.length > 1)
  const known = lines.findIndex(({ key }) => key === oldest.current)
  const start = known < 0 ? Math.max(0, lines.length - SLICE) : known
  oldest.current = lines[start]?.key

  // Before it is shown. A single line there is from the start may be the first that is said.
  useLayoutEffect(() => {
    if (start > 0 || wasLong.current) onWhole(false)
  }, [start, onWhole])

  useEffect(() => {
    let stopped = false
    function drawMore(): void {
      oldest.current = lines[Math.max(0, start - SLICE)]?.key
      draw(undefined)
    }
    // Once what is there was shown: only then has the browser decided what of it is news.
    requestAnimationFrame(() =>
      setTimeout(() => {
        if (!stopped && start > 0) drawMore()
        else if (!stopped) onWhole(true)
      }),
    )
    return () => {
      stopped = true
    }
  }, [start, lines, onWhole])

  return start
}
