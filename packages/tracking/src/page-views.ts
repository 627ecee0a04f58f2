import type { Stop } from '@beckon/core'
import { afterRender } from './after-render.ts'
import type { Emit } from './emit.ts'
import { listen } from './listen.ts'
import { observeNavigations } from './navigations.ts'
import { stopAll } from './stop-all.ts'
import { whenActivated } from './when-activated.ts'

export interface PageViewOptions {
  /** Count a change of the part behind `#` as another page; false where absent. */
  hash?: boolean | undefined
}

/**
 * Reports each page that is seen: the first, those of a single-page app, and one that comes
 * back from the back/forward cache. The referrer is the page seen before. Addresses are told as
 * they are; `client.page` masks what they carry.
 */
export function observePageViews(emit: Emit, { hash = false }: PageViewOptions = {}): Stop {
  let seen: string | undefined
  let referrer = document.referrer
  let pending: { cancel: Stop; report(): void } | undefined

  const readUrl = (): string => (hash ? location.href : location.href.replace(/#.*/, ''))

  function flush(): void {
    const view = pending
    pending = undefined
    view?.cancel()
    view?.report()
  }

  function view(): void {
    flush()
    const url = readUrl()
    const { pathname: path, search } = location
    const place = { path, url, referrer, search }
    const report = (): void =>
      emit({ type: 'page', properties: { ...place, title: document.title } })
    // Frameworks set the title after the address.
    pending = { cancel: afterRender(flush), report }
    seen = url
    referrer = url
  }

  const stops = stopAll([
    whenActivated(view),
    observeNavigations((change) => {
      if (seen === undefined || readUrl() === seen) return
      // Replacing the query is how filters and tabs keep state, not another page.
      const samePath = new URL(seen).pathname === location.pathname
      if (change === 'replace' && samePath) seen = readUrl()
      else view()
    }),
    listen<PageTransitionEvent>(window, 'pageshow', ({ persisted }) => {
      if (persisted) view()
    }),
  ])
  return () => {
    stops()
    pending?.cancel()
    pending = undefined
  }
}
