import { useEffect, useRef, useState } from 'preact/hooks'

/** Milliseconds between two announcements: who listens wants to hear of it, not of nothing else. */
const PAUSE = 15_000

/** A line as it is read out: the first at once, what changes too soon after it once the pause is over. */
export function useAnnounced(line: string): string {
  const [said, setSaid] = useState('')
  const last = useRef(-PAUSE)
  useEffect(() => {
    const timer = setTimeout(
      () => {
        last.current = performance.now()
        setSaid(line)
      },
      Math.max(0, last.current + PAUSE - performance.now()),
    )
    return () => clearTimeout(timer)
  }, [line])
  return said
}
