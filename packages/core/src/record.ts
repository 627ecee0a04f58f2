import { PURPOSES, type Purposes } from '@beckon/protocol'
import type { SiteRecord } from './client.ts'

export const NO_PURPOSES: Purposes = toPurposes(() => false)

export function toPurposes(allows: (purpose: keyof Purposes) => boolean): Purposes {
  return Object.fromEntries(PURPOSES.map((purpose) => [purpose, allows(purpose)])) as Purposes
}

/** What goes with the name of a visitor, and is kept under `analytics` only. */
export const UNNAMED: SiteRecord = {
  anonymousId: undefined,
  userId: undefined,
  groupId: undefined,
  visit: undefined,
  attribution: undefined,
  late: undefined,
}

/** The members there may be; those that are lists say what their entries cannot do without. */
const SHAPE: Readonly<Record<keyof SiteRecord, '' | object | readonly [string]>> = {
  consent: {},
  anonymousId: '',
  userId: '',
  groupId: '',
  session: '',
  visit: {},
  attribution: {},
  outbox: ['text'],
  late: ['fields'],
  pending: ['input'],
  unsent: ['choice'],
}

const isKnown = ([name, value]: [string, unknown]): boolean => {
  const shape = SHAPE[name as keyof SiteRecord]
  return (
    value !== null && typeof value === typeof shape && Array.isArray(value) === Array.isArray(shape)
  )
}

function parseEntries([name, value]: [string, unknown]): [string, unknown] {
  if (!Array.isArray(value)) return [name, value]
  const [member] = SHAPE[name as keyof SiteRecord] as readonly [string]
  return [name, value.filter((entry) => entry?.[member])]
}

function parseConsent({ consent, ...rest }: SiteRecord): SiteRecord {
  const { epoch, purposes, at, asked } = consent ?? {}
  if (!Number.isSafeInteger(epoch) || !purposes) return rest
  const allowed = toPurposes((purpose) => purposes[purpose] === true)
  return { ...rest, consent: { epoch: Number(epoch), purposes: allowed, at: String(at), asked } }
}

/** Reads what an earlier visit left, perhaps of an older version; what is broken counts as nothing. */
export function parseRecord(text: string | null): SiteRecord {
  try {
    const members = Object.entries(JSON.parse(text ?? '{}'))
      .filter(isKnown)
      .map(parseEntries)
    return prune(parseConsent(Object.fromEntries(members)))
  } catch {
    return {}
  }
}

/**
 * Leaves out members that are undefined or empty, and all that may not be kept: a tab that has not
 * heard yet of a withdrawal in another one must not bring back what was wiped there.
 */
export function prune(record: SiteRecord): SiteRecord {
  const mayName = record.consent?.purposes.analytics
  return Object.fromEntries(
    Object.entries(record).filter(
      ([name, value]) =>
        value && (value as { length?: number }).length !== 0 && (mayName || !(name in UNNAMED)),
    ),
  )
}
