import type { SiteRecord } from './client.ts'
import { toPurposes } from './purposes.ts'
import { lengthen } from './refusal.ts'

/** What goes with the name of a visitor, and is kept under `analytics` only. */
export const UNNAMED: SiteRecord = {
  anonymousId: undefined,
  userId: undefined,
  groupId: undefined,
  visit: undefined,
  attribution: undefined,
  late: undefined,
  answers: undefined,
}

/** The members there may be, by their type; of lists, what their entries cannot do without. */
const KINDS: Readonly<Record<string, string>> = {
  consent: 'object',
  anonymousId: 'string',
  userId: 'string',
  groupId: 'string',
  session: 'string',
  visit: 'object',
  attribution: 'object',
  outbox: 'text',
  late: 'fields',
  answers: 'reply',
  pending: 'input',
  unsent: 'choice',
} satisfies Record<keyof SiteRecord, string>

/** What cannot be read becomes nothing, or an empty list. */
function parseMember([name, value]: [string, unknown]): [string, unknown] {
  const kind = KINDS[name] as string
  if (Array.isArray(value)) return [name, value.filter((entry) => entry?.[kind])]
  return [name, typeof value === kind && value]
}

function parseConsent({ consent, ...rest }: SiteRecord): SiteRecord {
  const { epoch, purposes, at, asked } = consent || {}
  if (!Number.isSafeInteger(epoch) || !purposes) return rest
  const allowed = toPurposes((purpose) => purposes[purpose] === true)
  return { ...rest, consent: { epoch: epoch as number, purposes: allowed, at: String(at), asked } }
}

/** Reads what an earlier visit left, perhaps of an older version; what is broken counts as nothing. */
export function parseRecord(text: string | null): SiteRecord {
  try {
    const kept = JSON.parse(text ?? '{}')
    const members = Object.entries({ consent: lengthen(kept), ...kept }).map(parseMember)
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
