import type { Clock } from '../clock.ts'

export interface ManualClock extends Clock {
  /** Moves time on and runs what falls due, in order. */
  advance(milliseconds: number): void
}

export function createManualClock(
  start: number = Date.parse('2026-11-22T10:00:00.000Z'),
): ManualClock {
  let time = start
  let timers: { at: number; run: () => void }[] = []

  function runNext(until: number): boolean {
    const next = timers.filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at)[0]
    if (!next) return false
    timers = timers.filter((timer) => timer !== next)
    time = next.at
    next.run()
    return true
  }
  return {
    now: () => time,
    startTimer(run, milliseconds) {
      const timer = { at: time + milliseconds, run }
      timers.push(timer)
      return () => {
        timers = timers.filter((held) => held !== timer)
      }
    },
    advance(milliseconds) {
      const until = time + milliseconds
      while (runNext(until));
      time = until
    },
  }
}
