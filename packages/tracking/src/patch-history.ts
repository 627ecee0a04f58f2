import type { Stop } from '@beckon/core'

export type Change = 'push' | 'replace' | 'traverse'

function patch(name: 'pushState' | 'replaceState', after: () => void): Stop {
  const original = History.prototype[name]
  let active = true
  const patched: History['pushState'] = function (this: History, ...values) {
    original.apply(this, values)
    if (active) after()
  }
  History.prototype[name] = patched
  return () => {
    active = false
    // Somebody may have patched it after us; then ours stays as a plain passage.
    if (History.prototype[name] === patched) History.prototype[name] = original
  }
}

/** Calls back after `pushState` and `replaceState`. The prototype is patched, never the page's own object. */
export function patchHistory(onChange: (change: Change) => void): Stop {
  const stops = [
    patch('pushState', () => onChange('push')),
    patch('replaceState', () => onChange('replace')),
  ]
  return () => {
    for (const stop of stops.splice(0)) stop()
  }
}
