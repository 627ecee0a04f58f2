import type { Stop } from '@beckon/core'
import { stopAll } from './stop-all.ts'

/**
 * Calls back after `pushState` and `replaceState`. The prototype is patched, never the page's own
 * object.
 */
export function patchHistory(onChange: (replaced: boolean) => void): Stop {
  const { prototype } = History
  const stops = (['pushState', 'replaceState'] as const).map((name) => {
    const original = prototype[name]
    let active = true
    const patched: History['pushState'] = function (this: History, ...values) {
      original.apply(this, values)
      if (active) onChange(name > 'r')
    }
    prototype[name] = patched
    return () => {
      active = false
      // Somebody may have patched it after us; then ours stays as a plain passage.
      if (prototype[name] === patched) prototype[name] = original
    }
  })
  return stopAll(stops)
}
