import type { Stop } from '@beckon/core'
import { listen } from './listen.ts'
import { type Navigation, patchHistory } from './patch-history.ts'
import { stopAll } from './stop-all.ts'

export interface PageOptions {
  /** Count a change of the part behind `#` as another page; false where absent. */
  hash?: boolean | undefined
}

/** What an event tells of why the address may be another one. */
type Clue = Navigation & { persisted?: boolean }

/**
 * Calls back with the address of each page that is seen: the first, once it is really looked at,
 * those of a single-page app, and one that comes back from the back/forward cache.
 *
 * @see https://developer.mozilla.org/en-US/docs/Web/API/Document/prerendering
 */
export function observePages(onPage: (url: URL) => void, { hash }: PageOptions = {}): Stop {
  let seen: URL | undefined

  function look({ persisted, navigationType }: Clue): void {
    if ((document as { prerendering?: boolean }).prerendering) return
    const last = seen
    seen = new URL(hash ? location.href : (location.href.split('#')[0] as string))
    // Replacing the query is how filters and tabs keep state, not another page.
    const part = /^replace/.test(navigationType as string) ? 'pathname' : 'href'
    if (persisted || seen[part] !== last?.[part]) onPage(seen)
  }
  look({})
  const { navigation } = window as { navigation?: EventTarget }
  return stopAll([
    listen<Event & Clue>(window, 'pageshow popstate prerenderingchange', look),
    navigation ? listen<Event & Clue>(navigation, 'currententrychange', look) : patchHistory(look),
  ])
}
