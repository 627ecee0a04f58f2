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
    pickDelay: (steady) =>
      Math.max(0, notBefore - now()) +
      (failures ? backoff(failures, randomBytes(1)[0] ?? 0) : steady),
    note(failed, wait = 0) {
      failures = failed ? failures + 1 : 0
      notBefore = failed ? now() + wait : 0
    },
  }
}
