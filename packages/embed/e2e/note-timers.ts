declare global {
  interface Window {
    /** Timers that are still to run. */
    pending: Set<unknown>
  }
}

/**
 * Notes which timers of a page are still to run: once there are none, nothing comes of itself any more.
 * Runs in a page before anything else; needs nothing outside itself.
 */
export function noteTimers(): void {
  const { pending } = Object.assign(window, { pending: new Set<unknown>() })
  const { setTimeout: start, clearTimeout: clear } = window
  Object.assign(window, {
    setTimeout(run: (...values: unknown[]) => void, ...rest: [number, ...unknown[]]) {
      const [wait, ...values] = rest
      const timer = start(() => {
        pending.delete(timer)
        run(...values)
      }, wait)
      // A driver watches its own scripts by timers in the page, of twenty seconds and more.
      if (!(wait > 10_000)) pending.add(timer)
      return timer
    },
    clearTimeout(timer: number) {
      pending.delete(timer)
      clear(timer)
    },
  })
}
