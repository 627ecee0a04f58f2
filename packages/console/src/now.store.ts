import { atom, type ReadableAtom } from 'nanostores'
import type { Clock, Stop } from './clock.ts'

const TICK = 15_000

/** The time relative times are counted from; moves on by itself. */
export function createNowStore(clock: Clock): { $now: ReadableAtom<number>; stop: Stop } {
  const $now = atom(clock.now())
  let stopTimer: Stop = () => {}
  const tick = (): void => {
    $now.set(clock.now())
    stopTimer = clock.startTimer(tick, TICK)
  }
  tick()
  return { $now, stop: () => stopTimer() }
}
