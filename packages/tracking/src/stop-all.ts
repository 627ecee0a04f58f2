import type { Stop } from '@beckon/core'

/** One stop for many; each runs once, the last one started first, as patches want to be undone. */
export function stopAll(stops: readonly Stop[]): Stop {
  const rest = [...stops].reverse()
  return () => {
    for (const stop of rest.splice(0)) stop()
  }
}
