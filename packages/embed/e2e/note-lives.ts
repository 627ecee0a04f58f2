declare global {
  interface Window {
    /** What a page started that goes on by itself, each as a word for its kind. */
    lives: Map<unknown, string>
  }
}

/**
 * Notes what a page starts and has to end: timers, intervals and channels. Runs in a page before anything else; needs
 * nothing outside itself.
 */
export function noteLives(): void {
  const lives = new Map<unknown, string>()
  const { setTimeout: start, clearTimeout: clear } = window
  const { setInterval: repeat, clearInterval: cease, BroadcastChannel: Channel } = window
  class NotedChannel extends Channel {
    constructor(name: string) {
      super(name)
      lives.set(this, 'channel')
    }

    override close(): void {
      lives.delete(this)
      super.close()
    }
  }
  const end =
    (stop: (timer?: number) => void) =>
    (timer?: number): void => {
      lives.delete(timer)
      stop(timer)
    }
  Object.assign(window, {
    lives,
    setTimeout(run: (...values: unknown[]) => void, ...rest: [number, ...unknown[]]) {
      const [wait, ...values] = rest
      const timer = start(() => {
        lives.delete(timer)
        run(...values)
      }, wait)
      // A driver watches its own scripts by timers in the page, of half a minute.
      if (wait !== 30_000) lives.set(timer, `timer of ${wait}`)
      return timer
    },
    setInterval(run: () => void, wait: number) {
      const timer = repeat(run, wait)
      lives.set(timer, `interval of ${wait}`)
      return timer
    },
    clearTimeout: end(clear),
    clearInterval: end(cease),
    BroadcastChannel: NotedChannel,
  })
}
