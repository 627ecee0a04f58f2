import type { Stop } from '@beckon/core'

/** One stop for many; each runs once. */
export function stopAll(stops: readonly Stop[]): Stop {
  const rest = [...stops]
  return () => {
    for (const stop of rest.splice(0)) stop()
  }
}
