import type { Stop } from '@beckon/core'
import { mask } from '@beckon/protocol'
import type { Emit } from './emit.ts'
import { readSelector } from './read-selector.ts'

/**
 * Reports Core Web Vitals, and what caused them, as `Web Vital Measured`. What measures them, the
 * `web-vitals` library, is fetched when this starts.
 *
 * @see https://github.com/GoogleChrome/web-vitals
 * @example
 * const stop = observeWebVitals(({ properties }) => console.log(properties.name, properties.value))
 */
export function observeWebVitals(emit: Emit): Stop {
  let stop: Stop | undefined
  let stopped = false
  import('./measure-vitals.ts').then(
    ({ measureVitals }) => {
      if (!stopped) stop = measureVitals(emit, { mask, readSelector })
    },
    // Without them the page is only measured less.
    () => {},
  )
  return () => {
    stopped = true
    stop?.()
  }
}
