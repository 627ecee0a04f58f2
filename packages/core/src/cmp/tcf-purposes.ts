import type { Categories } from './categories.ts'

/**
 * The purposes of the Transparency & Consent Framework that each of ours needs. Purpose 1, to store
 * and read on the device, goes with every one.
 */
export const TCF_PURPOSES: Categories = {
  functional: '1',
  analytics: '1 8 9',
  personalization: '1 5 6',
  ads: '1 2 3 4 7',
}
