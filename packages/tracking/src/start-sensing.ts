import type { Client, Stop } from '@beckon/core'
import { keepAttribution } from './attribution.ts'
import type { Emit } from './emit.ts'
import { type Observers, startObservers } from './observers.ts'
import { senseSignals, type TrackedEvent } from './signals.ts'
import { stopAll } from './stop-all.ts'
import type { TrackingOptions } from './tracking-options.ts'

/** Who listens to observers, and what they were not there to hear. */
export interface Audience {
  client: Client
  emit: Emit
  early?: readonly TrackedEvent[] | undefined
}

/**
 * Starts observers, whose observations are sensed before they are sampled, for a signal is worth
 * something also where its event is not recorded; and keeps where the visitor came from.
 */
export function startSensing(
  observers: Observers,
  options: TrackingOptions,
  { client, emit, early }: Audience,
): Stop {
  const { attribution = true, pageViews } = options
  const { sense, stop } = senseSignals(client, { early, ...Object(pageViews) })
  const stops = [
    stop,
    startObservers(observers, options, (seen) => {
      sense(seen)
      emit(seen)
    }),
  ]
  if (attribution) stops.push(keepAttribution(client, Object(attribution)))
  return stopAll(stops)
}
