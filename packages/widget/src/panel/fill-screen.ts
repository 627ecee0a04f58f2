import type { Stop } from '@beckon/core'
import { watchClose } from './close-watch.ts'
import { isFullScreen } from './is-full-screen.ts'
import { trackKeyboard } from './keyboard-inset.ts'
import { trapTab } from './trap-tab.ts'

/** What a panel needs that fills a phone's screen: it stays above the keyboard, and Tab and Back know it. */
export function fillScreen(panel: HTMLElement, close: () => void): Stop | undefined {
  if (!isFullScreen()) return undefined
  const stops = [trackKeyboard(panel), watchClose(close)]
  panel.addEventListener('keydown', trapTab)
  return () => {
    panel.removeEventListener('keydown', trapTab)
    for (const stop of stops) stop()
  }
}
