/** Milliseconds: the first pause at most, and the longest. */
const PAUSE = { first: 200, longest: 5000 }

export interface Retry {
  /** Tries once; where that fails, goes on by itself. */
  start(): Promise<void>
  /** It was lost: tries again, later each time, and never all at the same moment. */
  again(): void
  stop(): void
}

/** Does something until it succeeds, with pauses that grow to a bound and differ by chance. */
export function createRetry(work: () => Promise<void>): Retry {
  let failures = 0
  let timer: NodeJS.Timeout | undefined
  let isStopped = false

  async function attempt(): Promise<void> {
    timer = undefined
    try {
      await work()
      failures = 0
    } catch {
      again()
    }
  }

  function again(): void {
    if (isStopped || timer !== undefined) return
    const most = Math.min(PAUSE.first * 2 ** failures, PAUSE.longest)
    failures += 1
    timer = setTimeout(attempt, most * (0.5 + Math.random() / 2))
    timer.unref()
  }

  return {
    start: attempt,
    again,
    stop() {
      isStopped = true
      clearTimeout(timer)
    },
  }
}
