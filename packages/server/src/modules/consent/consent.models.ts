import { type EventConsent, PURPOSES, type Purpose, type Purposes } from '@beckon/protocol'
import { addMonths } from '../../shared/add-months.ts'
import type { ReceiptRow } from './consent.types.ts'

export function readPurposes({ purposes }: Pick<ReceiptRow, 'purposes'>): Purposes {
  return JSON.parse(purposes)
}

/** Months that a choice holds. */
export interface Validity {
  grant: number
  refusal: number
}

/** When a choice ends: one that allows anything, and one that allows nothing. */
export function endOf(purposes: Purposes, at: string, { grant, refusal }: Validity): string {
  return addMonths(at, Object.values(purposes).includes(true) ? grant : refusal)
}

export type Choice = Pick<ReceiptRow, 'purposes' | 'expires_at'>

/**
 * Whether an event says itself that it was allowed, and each of these choices allowed analytics and holds
 * still.
 *
 * @param at now, ISO 8601
 */
export function covers(
  consent: EventConsent | null | undefined,
  choices: readonly (Choice | undefined)[],
  at: string,
): boolean {
  if (consent?.categoryPreferences['analytics'] !== true) return false
  return choices.every(
    (choice) => choice && choice.expires_at > at && readPurposes(choice).analytics,
  )
}

/**
 * What is left of a choice when the same visitor chooses again under the same number: two tabs
 * may count alike, and then what either withdrew stays withdrawn. Undefined where nothing changes.
 */
export function withdraw(known: Purposes, chosen: Purposes): Purposes | undefined {
  const left = Object.fromEntries(
    PURPOSES.map((purpose) => [purpose, known[purpose] && chosen[purpose]]),
  ) as Record<Purpose, boolean>
  return PURPOSES.some((purpose) => left[purpose] !== known[purpose]) ? left : undefined
}
