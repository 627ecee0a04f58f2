import type { Stop } from '@beckon/core'
import { isFullScreen } from './is-full-screen.ts'

/** What only a panel needs that fills the screen is fetched where it does. */
export function lateFillScreen(panel: HTMLElement, close: () => void): Stop | undefined {
  if (!isFullScreen()) return undefined
  let stop: Stop | undefined
  let stopped = false
  import('./fill-screen.ts').then(
    ({ fillScreen }) => {
      if (!stopped) stop = fillScreen(panel, close)
    },
    () => {},
  )
  return () => {
    stopped = true
    stop?.()
  }
}
