import type { Stop } from '@beckon/core'

/** Runs once so many per cent of the page were seen; a page that fits the window is seen as a whole. */
export function whenScrolled(percent: number, met: () => void): Stop {
  function look(): void {
    const { scrollHeight } = document.documentElement
    if (window.scrollY + window.innerHeight < (scrollHeight * percent) / 100) return
    stop()
    met()
  }
  const stop = (): void => window.removeEventListener('scroll', look)
  window.addEventListener('scroll', look, { passive: true })
  look()
  return stop
}
