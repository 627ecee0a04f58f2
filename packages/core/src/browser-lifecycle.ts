import type { Stop } from './platform.ts'

function listen(target: EventTarget, name: string, listener: (event: Event) => void): Stop {
  target.addEventListener(name, listener)
  return () => target.removeEventListener(name, listener)
}

function joinStops(...stops: Stop[]): Stop {
  return () => {
    for (const stop of stops) stop()
  }
}

/**
 * Phones kill hidden tabs without another word, and Safari leaves pages without hiding them
 * first, so both events count. Neither keeps a page out of the back/forward cache.
 *
 * @see https://developer.chrome.com/docs/web-platform/page-lifecycle-api
 */
export function onHide(page: Window, run: () => void): Stop {
  return joinStops(
    listen(page, 'pagehide', run),
    listen(page.document, 'visibilitychange', () => {
      if (page.document.visibilityState === 'hidden') run()
    }),
  )
}

export function onWake(page: Window, run: () => void): Stop {
  return joinStops(
    listen(page, 'online', run),
    listen(page, 'pageshow', (event) => {
      if ((event as PageTransitionEvent).persisted) run()
    }),
  )
}
