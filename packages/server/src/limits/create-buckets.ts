import type { Clock } from '../shared/clock.ts'

/** Milliseconds. */
const MINUTE = 60_000

/** Callers remembered. Of more, those are forgotten who asked the longest ago: they are the likeliest to have a full one. */
const CALLERS = 20_000

/** What each caller may still do. It fills again by itself, so much a minute, and never beyond that. */
export interface Buckets {
  /**
   * Seconds until there is room; 0 where there is. What is larger than all of it waits for a full one, and is then
   * paid for by the time after.
   */
  waitOf(caller: string, cost?: number): number
  take(caller: string, cost?: number): void
}

interface Bucket {
  left: number
  at: number
}

/** Token buckets in memory, of a bounded number of callers. */
export function createBuckets(clock: Clock, perMinute: number): Buckets {
  const buckets = new Map<string, Bucket>()

  function readLeft(caller: string): number {
    const bucket = buckets.get(caller)
    if (bucket === undefined) return perMinute
    // A clock that was put back takes nothing away.
    const passed = Math.max(0, clock() - bucket.at)
    return Math.min(perMinute, bucket.left + (passed / MINUTE) * perMinute)
  }

  return {
    waitOf(caller, cost = 1) {
      const missing = Math.min(cost, perMinute) - readLeft(caller)
      return missing <= 0 ? 0 : Math.ceil((missing / perMinute) * (MINUTE / 1000))
    },

    take(caller, cost = 1) {
      const left = readLeft(caller) - cost
      // Put anew, so that whoever asked last is last.
      buckets.delete(caller)
      if (buckets.size >= CALLERS) {
        const [oldest = ''] = buckets.keys()
        buckets.delete(oldest)
      }
      buckets.set(caller, { left, at: clock() })
    },
  }
}
