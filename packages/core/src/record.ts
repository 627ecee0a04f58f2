import { type Json, PURPOSES, type Purposes } from '@beckon/protocol'
import type { SiteRecord } from './client.ts'

export const NO_PURPOSES: Purposes = toPurposes(() => false)

export function toPurposes(allows: (purpose: keyof Purposes) => boolean): Purposes {
  return Object.fromEntries(PURPOSES.map((purpose) => [purpose, allows(purpose)])) as Purposes
}

/** What each member looks like; of lists, what their entries cannot do without. */
const SHAPES: Readonly<Record<keyof SiteRecord, '' | 'object' | readonly string[]>> = {
  consent: 'object',
  anonymousId: '',
  userId: '',
  groupId: '',
  session: '',
  visit: 'object',
  attribution: 'object',
  outbox: ['id', 'text'],
  pending: ['input'],
  unsent: ['choice'],
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null

function parseMember(value: unknown, shape: '' | 'object' | readonly string[]): unknown {
  if (!shape) return typeof value === 'string' ? value : undefined
  if (shape === 'object') return isObject(value) && !Array.isArray(value) ? value : undefined
  if (!Array.isArray(value)) return undefined
  return value.filter((entry) => shape.every((name) => isObject(entry) && entry[name]))
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
    const value = JSON.parse(text ?? '{}') as Json
    const members = Object.entries(SHAPES).map(([name, shape]) => [
      name,
      parseMember(value[name], shape),
    ])
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
