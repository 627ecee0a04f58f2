import type { Stop } from '@beckon/core'

/**
 * Runs something in the next quiet moment, once however often it was asked to. Nothing is pending
 * while nobody asked. Where a browser knows no quiet moments, the next task is one.
 *
 * @example
 * const [ask, stop] = createIdle(() => console.log(document.body.scrollHeight))
 */
export function createIdle(run: () => void): [ask: () => void, stop: Stop] {
  const [start, cancel] =
    'requestIdleCallback' in window
      ? [requestIdleCallback, cancelIdleCallback]
      : [setTimeout as (run: () => void) => unknown as typeof requestIdleCallback, clearTimeout]
  let pending = 0
  const stop = (): void => {
    cancel(pending)
    pending = 0
  }
  const ask = (): void => {
    pending ||= start(() => {
      pending = 0
      run()
    })
  }
  return [ask, stop]
}
