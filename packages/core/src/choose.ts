import { PURPOSES, type Purposes } from '@beckon/protocol'
import type { ConsentEvidence, ConsentInput, SiteRecord, UnsentReceipt } from './client.ts'
import { NO_PURPOSES, toPurposes } from './purposes.ts'
import { UNNAMED } from './record.ts'

export interface Choice {
  site: string
  input: ConsentInput
  evidence: ConsentEvidence
  /** True while the browser asks for privacy. */
  gpc: boolean
  at: string
  /** Who is named from here on if nobody was. */
  newId: string
}

/** Global Privacy Control outweighs a grant, also an older one. */
export function restrict(purposes: Purposes, gpc: boolean): Purposes {
  return gpc ? { ...purposes, ads: false, personalization: false } : purposes
}

/** What a choice makes of the record: what is allowed, who is known, and the receipt to send. */
export function choose(record: SiteRecord, choice: Choice): SiteRecord {
  const { site, input, gpc, at, newId } = choice
  const { session, ...evidence } = choice.evidence
  const { epoch: last = 0, purposes: before = NO_PURPOSES, asked } = record.consent ?? {}
  const chosen = typeof input === 'string' ? toPurposes(() => input === 'granted') : input
  const purposes = restrict(
    toPurposes((purpose) => chosen[purpose] ?? before[purpose]),
    gpc,
  )
  const versions = Object.keys(chosen).map((purpose) => [purpose, evidence.notice?.version ?? ''])
  const epoch = last + 1
  const anonymousId = purposes.analytics ? (record.anonymousId ?? newId) : undefined
  // A withdrawal still names whom it concerns.
  const who = record.anonymousId ?? anonymousId
  const token = record.session ?? session
  const signals = gpc ? { ...evidence.signals, gpc } : evidence.signals
  const receipt: UnsentReceipt = {
    choice: { site, anonymousId: who, epoch, purposes, ...evidence, signals, at },
    token,
  }
  return {
    anonymousId,
    consent: { epoch, purposes, at, asked: { ...asked, ...Object.fromEntries(versions) } },
    unsent: who || token ? [...(record.unsent ?? []), receipt] : record.unsent,
  }
}

/**
 * A new visitor on the same device. The device's choice goes on for them under their new name,
 * and nothing of the one before is carried along, least of all the session.
 */
export function forget(
  { consent, unsent = [], late }: SiteRecord,
  site: string,
  newId: string,
): SiteRecord {
  const waiting = unsent.flatMap(({ choice }) => (choice.anonymousId ? { choice } : []))
  // Calls say themselves whose they are.
  const gone = { ...UNNAMED, late, session: undefined, outbox: undefined }
  if (!consent?.purposes.analytics) return { ...gone, unsent: waiting }
  const { asked: _, ...choice } = { site, anonymousId: newId, ...consent, surface: 'reset' }
  return { ...gone, anonymousId: newId, unsent: [...waiting, { choice }] }
}

type Held = SiteRecord['consent']

/**
 * Two tabs can choose at the same moment, each without the other, and the one that wrote last is
 * what is kept. Then only what both allow is allowed. Undefined where nothing of the sort happened.
 */
export function reconcile(before: Held, now: Held): Purposes | undefined {
  if (!before || !now || now.epoch > before.epoch) return undefined
  const both = toPurposes((purpose) => before.purposes[purpose] && now.purposes[purpose])
  const clash = PURPOSES.some((purpose) => before.purposes[purpose] !== now.purposes[purpose])
  return clash ? both : undefined
}
