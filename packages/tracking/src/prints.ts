import type { Stop } from '@beckon/core'
import { mask } from '@beckon/protocol'
import { type Emit, track } from './emit.ts'
import { listen } from './listen.ts'

/**
 * Reports that the page is printed, or kept as a PDF, as `Page Printed` with its `path`.
 *
 * @example
 * const stop = observePrints(({ properties }) => console.log(properties.path))
 */
export function observePrints(emit: Emit): Stop {
  return listen(window, 'beforeprint', () =>
    track(emit, 'Page Printed', { path: mask(location.pathname) }),
  )
}
