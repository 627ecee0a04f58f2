import type { Stop } from '@beckon/core'

/** Runs when the page has nothing better to do. Safari has no idle callback and waits two seconds. */
export function whenIdle(run: () => void): Stop {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(run, { timeout: 5000 })
    return () => cancelIdleCallback(handle)
  }
  const timer = setTimeout(run, 2000)
  return () => clearTimeout(timer)
}
