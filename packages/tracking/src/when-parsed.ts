import type { Stop } from '@beckon/core'
import { listen } from './listen.ts'
import { stopAll } from './stop-all.ts'

/**
 * Runs once the page's own deferred scripts have run, which is when they have set its title.
 * `interactive` comes before them, so only `complete` can be read as done.
 *
 * @see https://html.spec.whatwg.org/multipage/parsing.html#the-end
 */
export function whenParsed(run: () => void): Stop {
  if (document.readyState === 'complete') {
    run()
    return () => {}
  }
  const finish = (): void => {
    stop()
    run()
  }
  const stop = stopAll([
    listen(document, 'DOMContentLoaded', finish),
    listen(window, 'load', finish),
  ])
  return stop
}
