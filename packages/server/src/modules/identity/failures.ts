/** Failures of one caller within the time that they count. */
const MOST = 5

/** Milliseconds a failure counts. */
const WINDOW = 60 * 1000

/** Callers remembered before those whose failures no longer count are forgotten. */
const CALLERS = 10_000

export interface Failures {
  /** Seconds a caller has to wait; 0 where they need not. */
  waitOf(caller: string): number
  note(caller: string): void
}

/** Counts in memory who fails too often. Whoever it is, is forgotten after a minute. */
export function createFailures(clock: () => number): Failures {
  const failed = new Map<string, number[]>()
  const recent = (caller: string): number[] =>
    (failed.get(caller) ?? []).filter((time) => time > clock() - WINDOW)

  return {
    waitOf(caller) {
      const times = recent(caller)
      const first = times.at(-MOST)
      return first === undefined ? 0 : Math.ceil((first + WINDOW - clock()) / 1000)
    },

    note(caller) {
      if (failed.size > CALLERS) {
        for (const other of failed.keys()) if (recent(other).length === 0) failed.delete(other)
      }
      failed.set(caller, [...recent(caller), clock()].slice(-MOST))
    },
  }
}
