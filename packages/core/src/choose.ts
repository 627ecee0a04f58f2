import { PURPOSES, type Purposes } from '@beckon/protocol'
import type { ConsentEvidence, ConsentInput, SiteRecord, UnsentReceipt } from './client.ts'
import { NO_PURPOSES, toPurposes } from './record.ts'

export interface Choice {
  site: string
  input: ConsentInput
  evidence: ConsentEvidence
  /** True while the browser asks for privacy. */
  restricted: boolean
  at: string
  /** Who is named from here on if nobody was. */
  newId: string
}

/** Global Privacy Control outweighs a grant, also an older one. */
export function restrict(purposes: Purposes, restricted: boolean): Purposes {
  return restricted ? { ...purposes, ads: false, personalization: false } : purposes
}

function merge(input: ConsentInput, before: Purposes): Purposes {
  if (typeof input === 'string') return toPurposes(() => input === 'granted')
  return toPurposes((purpose) => input[purpose] ?? before[purpose])
}

/** What a choice makes of the record: what is allowed, who is known, and the receipt to send. */
export function choose(record: SiteRecord, choice: Choice): SiteRecord {
  const { site, at } = choice
  const { session, ...evidence } = choice.evidence
  const before = record.consent?.purposes ?? NO_PURPOSES
  const purposes = restrict(merge(choice.input, before), choice.restricted)
  const epoch = (record.consent?.epoch ?? 0) + 1
  const anonymousId = purposes.analytics ? (record.anonymousId ?? choice.newId) : undefined
  // A withdrawal still names whom it concerns.
  const named = record.anonymousId ?? anonymousId
  const token = record.session ?? session
  const receipt: UnsentReceipt = {
    choice: { site, anonymousId: named, epoch, purposes, ...evidence, at },
    token,
  }
  return {
    consent: { epoch, purposes, at },
    anonymousId,
    unsent: named || token ? [...(record.unsent ?? []), receipt] : record.unsent,
  }
}

/**
 * A new visitor on the same device. The device's choice goes on for them under their new name,
 * and nothing of the one before is carried along, least of all the session.
 */
export function forget(record: SiteRecord, site: string, newId: string): SiteRecord {
  const { consent, unsent = [] } = record
  const named = unsent.filter((entry) => entry.choice.anonymousId)
  const waiting = named.map(({ choice }): UnsentReceipt => ({ choice }))
  const gone = { session: undefined, outbox: undefined }
  if (!consent?.purposes.analytics) return { ...gone, unsent: waiting }
  const choice = { site, anonymousId: newId, ...consent, surface: 'reset' }
  return { ...gone, anonymousId: newId, unsent: [...waiting, { choice }] }
}

type Held = SiteRecord['consent']

/**
 * Two tabs can choose at the same moment, each without the other, and the one that wrote last is
 * what is kept. Then only what both allow is allowed. Undefined where nothing of the sort happened.
 */
export function reconcile(before: Held, now: Held): Purposes | undefined {
  if (!before || !now || now.epoch > before.epoch) return undefined
  const clash = PURPOSES.some((purpose) => before.purposes[purpose] !== now.purposes[purpose])
  if (!clash) return undefined
  return toPurposes((purpose) => before.purposes[purpose] && now.purposes[purpose])
}
