import type { Stop } from '@beckon/core'

const BURST = 100
/** Milliseconds in which there is room for one more. */
const PACE = 100
/** Milliseconds in which what was refused is counted into one report. */
const REPORTED = 1000

/**
 * Lets ten events a second pass, a hundred at once, and tells now and then how many it refused.
 *
 * @returns whether there is room for one more, and how to stop
 */
export function createRateGuard(
  report: (count: number) => void,
): [admit: () => boolean, stop: Stop] {
  /** When the room that is taken will be free again. */
  let free = 0
  let refused = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function stop(): void {
    clearTimeout(timer)
    timer = undefined
    if (refused) report(refused)
    refused = 0
  }
  function admit(): boolean {
    const now = performance.now()
    if (free <= now + (BURST - 1) * PACE) {
      free = Math.max(free, now) + PACE
      return true
    }
    refused++
    timer ??= setTimeout(stop, REPORTED)
    return false
  }
  return [admit, stop]
}
