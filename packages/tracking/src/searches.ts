import type { Stop } from '@beckon/core'
import { mask } from '@beckon/protocol'
import { type Emit, track } from './emit.ts'
import { observePages, type PageOptions } from './pages.ts'

export interface SearchOptions extends PageOptions {
  /** Parameters of the address that hold what was searched for; `q`, `query`, `s`, `search` and `keyword` where absent. */
  parameters?: readonly string[] | undefined
}

const PARAMETERS = ['q', 'query', 's', 'search', 'keyword']

/**
 * Reports what is searched for on the site, as its address tells, as `Products Searched` with the
 * masked `query`. Further pages of the same search are the same search.
 *
 * @example
 * const stop = observeSearches(({ properties }) => console.log(properties.query), { parameters: ['find'] })
 */
export function observeSearches(emit: Emit, options: SearchOptions = {}): Stop {
  const { parameters = PARAMETERS } = options
  let last: string | null | undefined
  return observePages(({ searchParams }) => {
    const name = parameters.find((each) => /\p{L}/u.test(searchParams.get(each) ?? ''))
    const query = name && searchParams.get(name)
    if (query && query !== last) track(emit, 'Products Searched', { query: mask(query) })
    last = query
  }, options)
}
