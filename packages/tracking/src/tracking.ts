import type { Plugin } from '@beckon/core'
import { observeClicks } from './clicks.ts'
import { createPlugin } from './create-plugin.ts'
import { observeDownloads } from './downloads.ts'
import { type FirstObserver, type Observers, startObservers } from './observers.ts'
import { observeOutbound } from './outbound.ts'
import { observePageViews } from './page-views.ts'
import type { TrackedEvent } from './signals.ts'
import { startLater } from './start-later.ts'
import { stopAll } from './stop-all.ts'
import { tellAttribution } from './tell-attribution.ts'
import type { TrackingOptions } from './tracking-options.ts'

/** What is lost where it is not seen from the first moment on. */
const FIRST: Required<Observers<FirstObserver>> = {
  pageViews: observePageViews,
  clicks: observeClicks,
  outbound: observeOutbound,
  downloads: observeDownloads,
}

/** Events that are kept, at most, to be heard by what is fetched. */
const EARLY = 50

/**
 * Records what visitors do while they allow `analytics`: pages, clicks, links, forms, scrolling,
 * attention, searches, media, what frustrates them, errors, and where they came from. It starts
 * with the grant and is gone, listeners and all, with the withdrawal. What people type is never
 * read, nothing inside `[data-private]` is either, and texts are masked.
 *
 * Pages, clicks and links are observed at once; what observes the rest is fetched, as a file of
 * its own, in the first quiet moment after.
 *
 * @example
 * createBeckon({ site: 'pk_…', host: 'https://beckon.example.com', plugins: [tracking({ clicks: false })] })
 */
export function tracking(options: TrackingOptions = {}): Plugin {
  return createPlugin((client, emit) => {
    const early: TrackedEvent[] = []
    const load = async () => {
      const { startLaterObservers } = await import('./later-observers.ts')
      return () => startLaterObservers(options, { client, emit, early })
    }
    return stopAll([
      options.attribution === false ? () => {} : tellAttribution(client),
      client.addStep((event) => {
        if (early.length < EARLY) early.push(event)
        return undefined
      }),
      startObservers(FIRST, options, emit),
      startLater(load, Object(options.pageViews)),
    ])
  }, options)
}
