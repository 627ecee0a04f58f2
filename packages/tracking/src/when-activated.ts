import type { Stop } from '@beckon/core'
import { listen } from './listen.ts'

/**
 * Runs once the page is really looked at; a prerendered one may never be.
 *
 * @see https://developer.mozilla.org/en-US/docs/Web/API/Document/prerendering
 */
export function whenActivated(run: () => void): Stop {
  if ((document as { prerendering?: boolean }).prerendering)
    return listen(document, 'prerenderingchange', run)
  run()
  return () => {}
}
