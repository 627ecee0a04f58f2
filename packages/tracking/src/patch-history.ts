import type { Stop } from '@beckon/core'
import { stopAll } from './stop-all.ts'

/** What the Navigation API tells of a change; nothing where it went through the history. */
export interface Navigation {
  navigationType?: string
}

/**
 * Calls back after `pushState` and `replaceState`. The prototype is patched, never the page's own
 * object.
 */
export function patchHistory(onChange: (navigation: Navigation) => void): Stop {
  const { prototype } = History
  const stops = (['pushState', 'replaceState'] as const).map((name) => {
    const original = prototype[name]
    let active = true
    const patched: History['pushState'] = function (this: History, ...values) {
      original.apply(this, values)
      if (active) onChange({ navigationType: name })
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
