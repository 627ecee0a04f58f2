import { backoff } from './backoff.ts'
import type { Platform } from './platform.ts'

export interface Pace {
  /** True while nothing failed since the last success. */
  isSteady(): boolean
  /** True inside the time the gateway asked to be left alone. */
  isEarly(): boolean
  /** How long to wait before the next request, in milliseconds, where `steady` is enough as long as all is well. */
  pickDelay(steady: number): number
  /** @param wait what the gateway asked for, in milliseconds */
  note(failed: boolean, wait?: number): void
}

/** When to ask the gateway again. */
export function createPace({ now, randomBytes }: Platform): Pace {
  let failures = 0
  let notBefore = 0
  return {
    isSteady: () => !failures,
    isEarly: () => now() < notBefore,
    pickDelay(steady) {
      if (!failures) return steady
      const [high = 0, low = 0] = randomBytes(2)
      const random = (high * 256 + low) / 65_535
      const left = Math.max(0, notBefore - now())
      // All who were sent away at the same moment must not come back at the same one.
      return left + backoff(failures, random) + (random * left) / 2
    },
    note(failed, wait = 0) {
      failures = failed ? failures + 1 : 0
      notBefore = failed ? now() + wait : 0
    },
  }
}
