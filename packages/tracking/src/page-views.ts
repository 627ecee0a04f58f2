import type { Stop } from '@beckon/core'
import { type Json, mask } from '@beckon/protocol'
import type { Emit } from './emit.ts'
import { listen } from './listen.ts'
import { observePages, type PageOptions } from './pages.ts'
import { stopAll } from './stop-all.ts'

export interface PageViewOptions extends PageOptions {}

/** Milliseconds in which a page draws what it just changed. Hidden pages get no frames to wait for. */
const DRAWN = 100
/** As long while it is loading; its deferred scripts, which set the title, have run by then. */
const LOADED = 2000

/**
 * Reports each page that is seen, once. The referrer is the page seen before. Addresses are told
 * as they are; `client.page` masks what they carry.
 *
 * @example
 * const stop = observePageViews(({ properties }) => console.log(properties), { hash: true })
 */
export function observePageViews(emit: Emit, options?: PageViewOptions): Stop {
  let { referrer } = document
  let timer: ReturnType<typeof setTimeout> | undefined
  let place: Json | undefined

  function flush(): void {
    clearTimeout(timer)
    // Frameworks set the title after the address.
    if (place) emit({ type: 'page', properties: { ...place, title: mask(document.title) } })
    place = undefined
  }
  return stopAll([
    observePages(({ href: url, pathname: path, search }) => {
      flush()
      place = { url, path, search, referrer }
      timer = setTimeout(flush, document.readyState === 'complete' ? DRAWN : LOADED)
      referrer = url
    }, options),
    listen(window, 'pagehide load', flush),
    () => clearTimeout(timer),
  ])
}
