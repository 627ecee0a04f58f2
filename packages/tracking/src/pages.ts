import type { Stop } from '@beckon/core'
import { listen } from './listen.ts'
import { observeNavigations } from './navigations.ts'
import { stopAll } from './stop-all.ts'
import { whenActivated } from './when-activated.ts'

export interface PageOptions {
  /** Count a change of the part behind `#` as another page; false where absent. */
  hash?: boolean | undefined
}

/**
 * Calls back with the address of each page that is seen: the first, those of a single-page app,
 * and one that comes back from the back/forward cache.
 */
export function observePages(onPage: (url: string) => void, { hash }: PageOptions = {}): Stop {
  let seen = ''
  const read = (): string => location.href.replace(hash ? '' : /#.*/, '')
  const enter = (): void => {
    seen = read()
    onPage(seen)
  }
  return stopAll([
    whenActivated(enter),
    observeNavigations((replaced) => {
      const url = read()
      if (!seen || url === seen) return
      // Replacing the query is how filters and tabs keep state, not another page.
      if (replaced && new URL(seen).pathname === location.pathname) seen = url
      else enter()
    }),
    listen<PageTransitionEvent>(window, 'pageshow', ({ persisted }) => {
      if (persisted) enter()
    }),
  ])
}
