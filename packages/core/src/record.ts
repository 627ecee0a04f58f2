import { PURPOSES, type Purposes } from '@beckon/protocol'
import type { SiteRecord } from './client.ts'

export const NO_PURPOSES: Purposes = toPurposes(() => false)

export function toPurposes(allows: (purpose: keyof Purposes) => boolean): Purposes {
  return Object.fromEntries(PURPOSES.map((purpose) => [purpose, allows(purpose)])) as Purposes
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
    return parseConsent(prune(Object.fromEntries(members)))
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
