import type { Stop } from '@beckon/core'

/** What Safari lacks. */
interface Quiet {
  requestIdleCallback?: (run: () => void) => number
  cancelIdleCallback?: (id: number) => void
}

/**
 * Runs something in the next quiet moment, once however often it was asked to. Nothing is pending
 * while nobody asked. Where a browser knows no quiet moments, the next task is one.
 *
 * @example
 * const [ask, stop] = createIdle(() => console.log(document.body.scrollHeight))
 */
export function createIdle(run: () => void): [ask: () => void, stop: Stop] {
  const {
    requestIdleCallback: start = window.setTimeout,
    cancelIdleCallback: cancel = clearTimeout,
  } = window as unknown as Quiet
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
