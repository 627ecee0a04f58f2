import { type Json, PURPOSES, type Purposes } from '@beckon/protocol'
import type { PendingChoice, SiteRecord, UnsentMessage, UnsentReceipt } from './client.ts'
import { isConsentInput } from './consent-input.ts'

export const NO_PURPOSES: Purposes = toPurposes(() => false)

export function toPurposes(allows: (purpose: keyof Purposes) => boolean): Purposes {
  return Object.fromEntries(PURPOSES.map((purpose) => [purpose, allows(purpose)])) as Purposes
}

function parseConsent(value: SiteRecord['consent']): SiteRecord['consent'] {
  if (!Number.isSafeInteger(value?.epoch) || !value?.purposes) return undefined
  const { epoch, purposes, at } = value
  return { epoch, purposes: toPurposes((purpose) => purposes[purpose] === true), at: String(at) }
}

function parseText(value: unknown): string | undefined {
  return typeof value === 'string' && value ? value : undefined
}

function parseObject(value: unknown): Json | undefined {
  return typeof value === 'object' && value && !Array.isArray(value) ? (value as Json) : undefined
}

function parseList<T>(
  value: unknown,
  isOne: (entry: Partial<T> | null) => unknown,
): T[] | undefined {
  return Array.isArray(value) ? value.filter(isOne) : undefined
}

/** Reads what an earlier visit left; whatever is not ours or is broken counts as nothing. */
export function parseRecord(text: string | null): SiteRecord {
  try {
    const value = JSON.parse(text ?? '{}') as SiteRecord
    return prune({
      consent: parseConsent(value.consent),
      anonymousId: parseText(value.anonymousId),
      session: parseText(value.session),
      attribution: parseObject(value.attribution),
      outbox: parseList<UnsentMessage>(
        value.outbox,
        (entry) => parseText(entry?.id) && parseText(entry?.text),
      ),
      pending: parseList<PendingChoice>(value.pending, (entry) => isConsentInput(entry?.input)),
      unsent: parseList<UnsentReceipt>(value.unsent, (entry) => entry?.choice),
    })
  } catch {
    return {}
  }
}

/** Leaves out members that are undefined or empty. */
export function prune(record: SiteRecord): SiteRecord {
  return Object.fromEntries(
    Object.entries(record).filter(
      ([, value]) => value && (value as { length?: number }).length !== 0,
    ),
  )
}
