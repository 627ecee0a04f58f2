import type { Stop } from '@beckon/core'

/**
 * Runs once the page is really looked at; a prerendered one may never be.
 *
 * @see https://developer.mozilla.org/en-US/docs/Web/API/Document/prerendering
 */
export function whenActivated(run: () => void): Stop {
  if (!('prerendering' in document && document.prerendering)) {
    run()
    return () => {}
  }
  document.addEventListener('prerenderingchange', run, { once: true })
  return () => document.removeEventListener('prerenderingchange', run)
}
