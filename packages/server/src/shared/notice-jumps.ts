import type { Clock } from './clock.ts'

/** Milliseconds that two clocks may be apart, or one may be set by, before anything is made of it. */
export const SKEW = 5000

export interface Jumps {
  /** Whether the clock was put forward or back since this was asked last. */
  notice(): boolean
}

/**
 * Compares a clock with one that nobody sets.
 *
 * @param steady milliseconds since any time
 */
export function noticeJumps(clock: Clock, steady: Clock = () => performance.now()): Jumps {
  const readDistance = (): number => clock() - steady()
  let last = readDistance()
  return {
    notice() {
      const distance = readDistance()
      const isJump = Math.abs(distance - last) > SKEW
      // What it is put right by bit by bit is no jump, however much it comes to.
      last = distance
      return isJump
    },
  }
}

/** Whether something was written by a clock that has been put back since, or by one that is ahead of this one. */
export const isAhead = (at: string, now: number): boolean => Date.parse(at) > now + SKEW
