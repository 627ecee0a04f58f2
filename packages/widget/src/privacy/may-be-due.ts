import type { ConsentState } from '@beckon/core'

/** Raised whenever the meaning of what is asked changes: whoever allowed the old one is asked again. */
export const NOTICE_VERSION = '1'

/** Half a year in milliseconds: who chose within it, and knew what it means, is left alone. */
const SETTLED = 182 * 86_400_000

/** Decided under this notice, or where none was shown, by the page itself. */
const KNOWN: readonly unknown[] = [NOTICE_VERSION, '']

/** Whether it is worth fetching what asks, which then knows exactly. */
export function mayBeDue({ asked, at }: Pick<ConsentState, 'asked' | 'at'>, now: number): boolean {
  return !KNOWN.includes(asked.analytics) || now - Date.parse(at ?? '') > SETTLED
}
