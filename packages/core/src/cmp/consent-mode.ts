import type { Purpose, Purposes } from '@beckon/protocol'
import type { CmpAnswer } from './follow.ts'

/** What Google calls the consent to one thing. */
export type ConsentModeValue = 'granted' | 'denied'

/** Google's signals, by name. */
export type ConsentModeSignals = Readonly<Record<string, ConsentModeValue>>

/**
 * Which of Google's signals belong to a purpose of ours.
 *
 * @see https://developers.google.com/tag-platform/security/guides/consent
 */
const SIGNALS: Partial<Record<Purpose, readonly string[]>> = {
  ads: ['ad_storage', 'ad_user_data', 'ad_personalization'],
  analytics: ['analytics_storage'],
  functional: ['functionality_storage'],
  personalization: ['personalization_storage'],
}

const ENTRIES = Object.entries(SIGNALS) as [Purpose, readonly string[]][]

const toValue = (isGranted: boolean): ConsentModeValue => (isGranted ? 'granted' : 'denied')

/** All seven; what secures the page is granted once there is a choice at all. */
export function toSignals(purposes: Purposes | undefined): ConsentModeSignals {
  const named = ENTRIES.flatMap(([purpose, names]) =>
    names.map((name) => [name, toValue(purposes?.[purpose] === true)]),
  )
  return Object.fromEntries([...named, ['security_storage', toValue(purposes !== undefined)]])
}

/** Each purpose that a signal speaks of; it takes all of them to grant it. */
export function fromSignals(signals: ConsentModeSignals): CmpAnswer {
  const spoken = ENTRIES.filter(([, names]) => names.some((name) => signals[name]))
  return Object.fromEntries(
    spoken.map(([purpose, names]) => [purpose, names.every((name) => signals[name] === 'granted')]),
  )
}
