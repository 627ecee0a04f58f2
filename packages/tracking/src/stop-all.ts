import type { Stop } from '@beckon/core'

/** One stop for many; each runs once, the last one started first, as patches want to be undone. */
export function stopAll(stops: Stop[]): Stop {
  return () => {
    for (const stop of stops.splice(0).reverse()) stop()
  }
}
