import type { Stop } from '@beckon/core'
import { type AttentionOptions, observeAttention } from './attention.ts'
import { observeClicks } from './clicks.ts'
import { observeCopies } from './copies.ts'
import { type DeadClickOptions, observeDeadClicks } from './dead-clicks.ts'
import { observeDownloads } from './downloads.ts'
import type { Emit } from './emit.ts'
import { observeErrorClicks } from './error-clicks.ts'
import { observeErrors } from './errors.ts'
import { observeForms } from './forms.ts'
import { type IdleOptions, observeIdle } from './idle.ts'
import { observeMedia } from './media.ts'
import { observeOutbound } from './outbound.ts'
import { observePageViews, type PageViewOptions } from './page-views.ts'
import { observeRageClicks } from './rage-clicks.ts'
import { observeScroll } from './scroll.ts'
import { observeSearches, type SearchOptions } from './searches.ts'
import { stopAll } from './stop-all.ts'
import { observeVisibility, type VisibilityOptions } from './visibility.ts'
import { observeWebVitals } from './web-vitals.ts'

/** What is observed; each is on where absent, unless it says otherwise. */
export interface ObserverOptions {
  /** Page views of the site and of single-page navigation. `hash` applies to all that is told by the page. */
  pageViews?: boolean | PageViewOptions | undefined
  /** Clicks on links and buttons. */
  clicks?: boolean | undefined
  /** Links to other sites, mail and phone links. */
  outbound?: boolean | undefined
  /** Links to files. */
  downloads?: boolean | undefined
  /** Forms started, submitted, invalid, abandoned. */
  forms?: boolean | undefined
  /** How far down pages are read. */
  scroll?: boolean | undefined
  /** How long pages have somebody's attention. */
  attention?: boolean | AttentionOptions | undefined
  /** Clicks again and again on the same spot. */
  rageClicks?: boolean | undefined
  /** Clicks that nothing follows. */
  deadClicks?: boolean | DeadClickOptions | undefined
  /** Clicks that an error follows. */
  errorClicks?: boolean | undefined
  /** Uncaught errors and unhandled rejections. */
  errors?: boolean | undefined
  /** Visitors who go quiet over a cart or a form. */
  idle?: boolean | IdleOptions | undefined
  /** What is searched for on the site. */
  searches?: boolean | SearchOptions | undefined
  /** Video and audio. */
  media?: boolean | undefined
  /** Elements marked with `data-track-view` that came into view. */
  visibility?: boolean | VisibilityOptions | undefined
  /** How much text is copied, and from where; off where absent. */
  copies?: boolean | undefined
  /** Core Web Vitals; off where absent, for their library is fetched. */
  webVitals?: boolean | undefined
}

const OBSERVERS: Readonly<Record<keyof ObserverOptions, (emit: Emit, options: object) => Stop>> = {
  pageViews: observePageViews,
  clicks: observeClicks,
  outbound: observeOutbound,
  downloads: observeDownloads,
  forms: observeForms,
  scroll: observeScroll,
  attention: observeAttention,
  rageClicks: observeRageClicks,
  deadClicks: observeDeadClicks,
  errorClicks: observeErrorClicks,
  errors: observeErrors,
  idle: observeIdle,
  searches: observeSearches,
  media: observeMedia,
  visibility: observeVisibility,
  copies: observeCopies,
  webVitals: observeWebVitals,
}

/** Starts the observers that are asked for, each with its options. */
export function startObservers(emit: Emit, options: ObserverOptions): Stop {
  const { hash } = Object(options.pageViews) as PageViewOptions
  const chosen: ObserverOptions = { copies: false, webVitals: false, ...options }
  const stops: Stop[] = []
  for (const name of Object.keys(OBSERVERS) as (keyof ObserverOptions)[]) {
    if (!(chosen[name] ?? true)) continue
    // Where a browser lacks what one of them needs, the others do without it.
    try {
      stops.push(OBSERVERS[name](emit, { hash, ...Object(chosen[name]) }))
    } catch {}
  }
  return stopAll(stops)
}
