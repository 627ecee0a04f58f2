import type { ConsentState } from '@beckon/core'

/** Raised whenever the meaning of what is asked changes: whoever allowed the old one is asked again. */
export const NOTICE_VERSION = '1'

/** Half a year in milliseconds: who chose within it, and knew what it means, is left alone. */
const SETTLED = 182 * 86_400_000

/** Whether it is worth fetching what asks, which then knows exactly. */
export function mayBeDue({ asked, at }: ConsentState, now: number): boolean {
  return asked.analytics !== NOTICE_VERSION || now - Date.parse(at ?? '') > SETTLED
}
