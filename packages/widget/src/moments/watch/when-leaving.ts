import type { Stop } from '@beckon/core'

/** What counts as flung: so much of the window upwards within so many milliseconds. */
const FLING = { share: 0.5, within: 400 }

/** Runs once the pointer leaves by the top of the window, or, where fingers scroll, the page is flung up. */
export function whenLeaving(met: () => void): Stop {
  let peak = { y: window.scrollY, at: performance.now() }
  const byFinger = window.matchMedia('(pointer: coarse)').matches

  function onOut({ relatedTarget, clientY }: MouseEvent): void {
    if (relatedTarget === null && clientY <= 0) end()
  }
  function onScroll(): void {
    const at = performance.now()
    const y = window.scrollY
    if (y >= peak.y || at - peak.at > FLING.within) peak = { y, at }
    else if (peak.y - y > window.innerHeight * FLING.share) end()
  }
  function end(): void {
    stop()
    met()
  }
  function stop(): void {
    document.removeEventListener('mouseout', onOut)
    window.removeEventListener('scroll', onScroll)
  }
  document.addEventListener('mouseout', onOut)
  if (byFinger) window.addEventListener('scroll', onScroll, { passive: true })
  return stop
}
