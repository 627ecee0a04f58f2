import { type Beckon, createBeckon } from '@beckon/core'
import * as tracking from '../src/index.ts'

/** What the pages of these tests have: all of the package, and a client of the gateway they come from. */
export type Kit = typeof tracking & { start(options?: tracking.TrackingOptions): Beckon }

export const kit: Kit = {
  ...tracking,
  start: (options) =>
    createBeckon({
      site: 'pk_test',
      host: location.origin,
      plugins: [tracking.tracking(options)],
    }),
}

Object.assign(window, { kit })
