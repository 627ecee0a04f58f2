/** Failures of one caller within the time that they count, unless named. */
const MOST = 5

/** Milliseconds a failure counts, unless named. */
const WINDOW = 60 * 1000

/** Callers remembered. Of more, those are forgotten who failed the longest ago. */
const CALLERS = 10_000

export interface Failures {
  /** Seconds a caller has to wait; 0 where they need not. */
  waitOf(caller: string): number
  note(caller: string): void
  /** Takes the last one back: it was none after all. */
  forgive(caller: string): void
}

/** Counts in memory who fails too often. */
export function createFailures(
  clock: () => number,
  most: number = MOST,
  window: number = WINDOW,
): Failures {
  const failed = new Map<string, number[]>()
  const recent = (caller: string): number[] =>
    (failed.get(caller) ?? []).filter((time) => time > clock() - window)

  return {
    waitOf(caller) {
      const times = recent(caller)
      const first = times.at(-most)
      return first === undefined ? 0 : Math.ceil((first + window - clock()) / 1000)
    },

    note(caller) {
      const times = [...recent(caller), clock()].slice(-most)
      // Put anew, so that whoever failed last is last: no failure looks through all the others.
      failed.delete(caller)
      const [oldest] = failed.keys()
      if (oldest !== undefined && failed.size >= CALLERS) failed.delete(oldest)
      failed.set(caller, times)
    },

    forgive(caller) {
      const times = recent(caller).slice(0, -1)
      if (times.length > 0) failed.set(caller, times)
      else failed.delete(caller)
    },
  }
}
