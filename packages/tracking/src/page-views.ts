import type { Stop } from '@beckon/core'
import { afterRender } from './after-render.ts'
import type { Emit } from './emit.ts'
import { mask } from './mask.ts'
import { observePages, type PageOptions } from './pages.ts'

export interface PageViewOptions extends PageOptions {}

/**
 * Reports each page that is seen, once. The referrer is the page seen before. Addresses are told
 * as they are; `client.page` masks what they carry.
 *
 * @example
 * const stop = observePageViews(({ properties }) => console.log(properties), { hash: true })
 */
export function observePageViews(emit: Emit, options?: PageViewOptions): Stop {
  let { referrer } = document
  let end: ((now?: boolean) => void) | undefined
  const stop = observePages((url) => {
    end?.(true)
    const { pathname: path, search } = location
    const place = { path, url, referrer, search }
    // Frameworks set the title after the address.
    end = afterRender(() =>
      emit({ type: 'page', properties: { ...place, title: mask(document.title) } }),
    )
    referrer = url
  }, options)
  return () => {
    stop()
    end?.()
  }
}
