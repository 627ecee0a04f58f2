import type { Plugin } from '@beckon/core'
import { observeAttention } from './attention.ts'
import { observeClicks } from './clicks.ts'
import { observeCopies } from './copies.ts'
import { createTracking, type TrackingOptions } from './create-tracking.ts'
import { observeDeadClicks } from './dead-clicks.ts'
import { observeDownloads } from './downloads.ts'
import { observeErrorClicks } from './error-clicks.ts'
import { observeErrors } from './errors.ts'
import { observeForms } from './forms.ts'
import { observeIdle } from './idle.ts'
import { observeMedia } from './media.ts'
import type { ObserverOptions, Observers } from './observers.ts'
import { observeOutbound } from './outbound.ts'
import { observePageViews } from './page-views.ts'
import { observeRageClicks } from './rage-clicks.ts'
import { observeScroll } from './scroll.ts'
import { observeSearches } from './searches.ts'
import { observeVisibility } from './visibility.ts'
import { observeWebVitals } from './web-vitals.ts'

const OBSERVERS: Required<{ [Name in keyof ObserverOptions]: NonNullable<Observers[Name]> }> = {
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

/**
 * Records what visitors do while they allow `analytics`: pages, clicks, links, forms, scrolling,
 * attention, searches, media, what frustrates them, errors, and where they came from. It starts
 * with the grant and is gone, listeners and all, with the withdrawal. What people type is never
 * read, nothing inside `[data-private]` is either, and texts are masked.
 *
 * @example
 * createBeckon({ site: 'pk_…', host: 'https://beckon.example.com', plugins: [tracking({ clicks: false })] })
 */
export function tracking(options?: TrackingOptions): Plugin {
  return createTracking(OBSERVERS, options)
}
