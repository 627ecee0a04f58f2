import type { Client, Plugin, Stop } from '@beckon/core'
import { readCampaign } from './campaign.ts'
import { observeClicks } from './clicks.ts'
import type { Emit } from './emit.ts'
import { observePageViews, type PageViewOptions } from './page-views.ts'
import { stopAll } from './stop-all.ts'

export interface TrackingOptions {
  /** Page views of the site and of single-page navigation; on where absent. */
  pageViews?: boolean | PageViewOptions | undefined
  /** Clicks on links and buttons; on where absent. */
  clicks?: boolean | undefined
  /** Campaign and referrer in the context of every event; on where absent. */
  campaign?: boolean | undefined
}

/** What an observer saw goes the way of every event: dropped without consent, never thrown. */
function createEmit(client: Client): Emit {
  return (seen) => {
    const kept =
      seen.type === 'page'
        ? client.page(undefined, seen.properties)
        : client.track(seen.event, seen.properties)
    kept.catch(() => {})
  }
}

function startObservers(client: Client, options: TrackingOptions): Stop {
  const { pageViews = true, clicks = true, campaign = true } = options
  const emit = createEmit(client)
  const stops: Stop[] = []
  if (campaign) stops.push(client.addContext(readCampaign()))
  if (pageViews) stops.push(observePageViews(emit, pageViews === true ? {} : pageViews))
  if (clicks) stops.push(observeClicks(emit))
  return stopAll(stops)
}

/**
 * Records page views, clicks and where visitors came from, while they allow `analytics`.
 * It starts with the grant and is gone, listeners and all, with the withdrawal. What people
 * type is never read, nothing inside `[data-private]` is either, and texts are masked.
 *
 * @example
 * createBeckon({ site: 'pk_…', host: 'https://beckon.example.com', plugins: [tracking({ clicks: false })] })
 */
export function tracking(options: TrackingOptions = {}): Plugin {
  let stopObservers: Stop | undefined
  let stopConsent: Stop | undefined

  function pause(): void {
    stopObservers?.()
    stopObservers = undefined
  }

  return {
    name: 'tracking',
    setup(client) {
      // While a server renders there is nobody to observe.
      if (typeof document === 'undefined') return
      stopConsent = client.consent.subscribe(({ purposes }) => {
        if (!purposes.analytics) pause()
        else stopObservers ??= startObservers(client, options)
      })
    },
    dispose() {
      stopConsent?.()
      pause()
    },
  }
}
