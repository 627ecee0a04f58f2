import type { Stop } from '@beckon/core'

/** Runs once the page is in sight, at once if it is. */
export function whenShown(met: () => void): Stop {
  function look(): void {
    if (document.hidden) return
    stop()
    met()
  }
  const stop = (): void => document.removeEventListener('visibilitychange', look)
  document.addEventListener('visibilitychange', look)
  look()
  return stop
}
