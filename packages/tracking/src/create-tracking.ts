import type { Plugin } from '@beckon/core'
import { createPlugin } from './create-plugin.ts'
import type { Observers } from './observers.ts'
import { startSensing } from './start-sensing.ts'
import type { TrackingOptions } from './tracking-options.ts'

/**
 * Makes tracking of observers of your choice, so that the others are neither bundled nor fetched:
 * it starts with the grant of `analytics` and is gone, listeners and all, with the withdrawal.
 *
 * @example
 * createBeckon({ site: 'pk_…', host, plugins: [createTracking({ pageViews: observePageViews })] })
 */
export function createTracking(observers: Observers, options: TrackingOptions = {}): Plugin {
  return createPlugin((client, emit) => startSensing(observers, options, { client, emit }), options)
}
