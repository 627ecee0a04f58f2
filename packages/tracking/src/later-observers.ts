import type { Stop } from '@beckon/core'
import { observeAttention } from './attention.ts'
import { observeCopies } from './copies.ts'
import { observeDeadClicks } from './dead-clicks.ts'
import { observeErrorClicks } from './error-clicks.ts'
import { observeErrors } from './errors.ts'
import { observeForms } from './forms.ts'
import { observeIdle } from './idle.ts'
import { observeMedia } from './media.ts'
import type { ChosenObserver, FirstObserver, ObserverOptions, Observers } from './observers.ts'
import { observeRageClicks } from './rage-clicks.ts'
import { observeScroll } from './scroll.ts'
import { observeSearches } from './searches.ts'
import { type Audience, startSensing } from './start-sensing.ts'
import type { TrackingOptions } from './tracking-options.ts'
import { observeVisibility } from './visibility.ts'
import { observeWebVitals } from './web-vitals.ts'

/** What nobody misses in the first moment of a page. */
const LATER: Required<Observers<Exclude<keyof ObserverOptions, FirstObserver | ChosenObserver>>> = {
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

/** All that, with what signals are sensed of and where the visitor came from, as a file of its own. */
export function startLaterObservers(options: TrackingOptions, audience: Audience): Stop {
  return startSensing(LATER, options, audience)
}
