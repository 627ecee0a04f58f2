import { listen } from './listen.ts'

/** Milliseconds in which a page draws what it just changed. Hidden pages get no frames to wait for. */
const DRAWN = 100
/** As long a page is still loading; its deferred scripts, which set the title, have run by then. */
const LOADED = 2000

/**
 * Runs once the page has drawn what it just changed, or at the last moment before it goes.
 *
 * @returns ends the waiting; with true what has not run yet runs now
 */
export function afterRender(run: () => void): (now?: boolean) => void {
  let waiting = true
  const end = (now?: boolean): void => {
    stop()
    clearTimeout(timer)
    if (waiting && now) run()
    waiting = false
  }
  const stop = listen(window, 'pagehide load', () => end(true))
  const timer = setTimeout(end, document.readyState === 'complete' ? DRAWN : LOADED, true)
  return end
}
