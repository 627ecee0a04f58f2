import { listen } from './browser-listen.ts'
import type { Stop } from './platform.ts'

const stopBoth =
  (one: Stop, other: Stop): Stop =>
  () => {
    one()
    other()
  }

/**
 * Phones kill hidden tabs without another word, and Safari leaves pages without hiding them
 * first, so both events count. Neither keeps a page out of the back/forward cache.
 *
 * @see https://developer.chrome.com/docs/web-platform/page-lifecycle-api
 */
export function onHide(page: Window, run: () => void): Stop {
  return stopBoth(
    listen(page, 'pagehide', run),
    listen(page.document, 'visibilitychange', () => {
      if (page.document.hidden) run()
    }),
  )
}

export function onWake(page: Window, run: () => void): Stop {
  return stopBoth(
    listen(page, 'online', run),
    listen<PageTransitionEvent>(page, 'pageshow', ({ persisted }) => {
      if (persisted) run()
    }),
  )
}
