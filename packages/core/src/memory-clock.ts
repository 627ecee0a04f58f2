import type { Stop } from './platform.ts'

/** Time that moves only when told to. */
export interface MemoryClock {
  now(): number
  startTimer(run: () => void, milliseconds: number): Stop
  /** Timers that have not run yet. */
  countTimers(): number
  /** Moves on, running what falls due in order, each with the time it was due at. */
  advance(milliseconds: number): Promise<void>
}

/** Lets everything that waits on promises come to rest. */
export function settle(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve)
  })
}

/** Timers that may run at one moment: whatever sets more of them does so without end. */
const MOST_AT_ONCE = 1000

/** @param start milliseconds since 1970 */
export function createMemoryClock(start: number): MemoryClock {
  let time = start
  const timers = new Set<{ due: number; run: () => void }>()

  function takeDue(until: number): { due: number; run: () => void } | undefined {
    const [next] = [...timers].filter(({ due }) => due <= until).sort((a, b) => a.due - b.due)
    if (next) timers.delete(next)
    return next
  }

  return {
    now: () => time,
    startTimer(run, milliseconds) {
      const timer = { due: time + milliseconds, run }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
    countTimers: () => timers.size,
    async advance(milliseconds) {
      await settle()
      const until = time + milliseconds
      let runs = 0
      for (let timer = takeDue(until); timer; timer = takeDue(until)) {
        if (timer.due > time) runs = 0
        if (runs++ > MOST_AT_ONCE)
          throw new Error('Timers are set again and again, and no time passes.')
        time = timer.due
        timer.run()
        await settle()
      }
      time = until
      await settle()
    },
  }
}
