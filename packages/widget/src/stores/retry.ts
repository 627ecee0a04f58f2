import type { Client, Stop } from '@beckon/core'
import { isBeckonError } from '@beckon/protocol'
import { retryDelay } from './retry-delay.ts'

/** Something to be tried again, each time later than the time before. */
export interface Retry {
  /** @param wait milliseconds that the gateway named, if it did; whoever waited for the same does not come at once */
  later(wait?: number): void
  /** It worked, or is no longer wanted. */
  stop: Stop
}

export function createRetry(platform: Client['platform'], run: () => void): Retry {
  let failures = 0
  let stopTimer: Stop | undefined
  return {
    later(wait) {
      stopTimer?.()
      stopTimer = platform.startTimer(run, retryDelay(failures, platform.randomBytes(1), wait))
      failures += 1
    },
    stop() {
      stopTimer?.()
      failures = 0
    },
  }
}

/** The gateway answers, but cannot do it now. A line that is lost says itself when it is back. */
export function isPassing(error: unknown): boolean {
  return isBeckonError(error) && error.code.startsWith('server/')
}
