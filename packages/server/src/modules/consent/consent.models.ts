import {
  type ConsentReceipt,
  type EventConsent,
  PURPOSES,
  type Purpose,
  type Purposes,
} from '@beckon/protocol'
import type { ReceiptRow } from './consent.types.ts'

export function readPurposes({ purposes }: Pick<ReceiptRow, 'purposes'>): Purposes {
  return JSON.parse(purposes)
}

export function toReceipt(row: ReceiptRow): ConsentReceipt {
  return {
    id: row.id,
    anonymousId: row.anonymous_id,
    epoch: row.epoch,
    purposes: readPurposes(row),
    notice: row.notice === null ? null : JSON.parse(row.notice),
    surface: row.surface,
    at: row.chosen_at,
    receivedAt: row.received_at,
  }
}

/** Whether an event says itself that it was allowed, and each of these choices allowed analytics. */
export function covers(
  consent: EventConsent | null | undefined,
  choices: readonly (Pick<ReceiptRow, 'purposes'> | undefined)[],
): boolean {
  if (consent?.categoryPreferences['analytics'] !== true) return false
  return choices.every((choice) => choice && readPurposes(choice).analytics)
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
