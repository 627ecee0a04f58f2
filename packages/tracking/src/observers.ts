import type { Stop } from '@beckon/core'
import type { AttentionOptions } from './attention.ts'
import type { DeadClickOptions } from './dead-clicks.ts'
import type { Emit } from './emit.ts'
import type { IdleOptions } from './idle.ts'
import type { PageViewOptions } from './page-views.ts'
import type { SearchOptions } from './searches.ts'
import { stopAll } from './stop-all.ts'
import type { VisibilityOptions } from './visibility.ts'

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
  /** How long each field of a form took; only where `createTracking` is given it. */
  fieldTimes?: boolean | undefined
  /** Pages that are printed; only where `createTracking` is given it. */
  prints?: boolean | undefined
  /** Mice shaken to and fro; only where `createTracking` is given it. */
  thrashing?: boolean | undefined
}

/** Those that `tracking` leaves out, for few sites look at them. */
export type ChosenObserver = 'fieldTimes' | 'prints' | 'thrashing'

/** Those that `tracking` starts at once; the others come a moment later. */
export type FirstObserver = 'pageViews' | 'clicks' | 'outbound' | 'downloads'

/** The functions that observe, by the option that sets them. */
export type Observers<Name extends keyof ObserverOptions = keyof ObserverOptions> = {
  readonly [Each in Name]?: (emit: Emit, options: object) => Stop
}

/** Starts those of the observers that are asked for, each with its options. */
export function startObservers(observers: Observers, options: ObserverOptions, emit: Emit): Stop {
  const { hash } = Object(options.pageViews) as PageViewOptions
  const chosen: ObserverOptions = { copies: false, webVitals: false, ...options }
  const stops: Stop[] = []
  for (const name of Object.keys(observers) as (keyof ObserverOptions)[]) {
    if (!(chosen[name] ?? true)) continue
    // Where a browser lacks what one of them needs, the others do without it.
    try {
      const stop = observers[name]?.(emit, { hash, ...Object(chosen[name]) })
      if (stop) stops.push(stop)
    } catch {}
  }
  return stopAll(stops)
}
