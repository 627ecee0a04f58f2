import type { ChannelPurpose, Decision, HeldReason } from '@beckon/protocol'
import { toIso } from '../../shared/clock.ts'
import { createId } from '../../shared/create-id.ts'
import { hashText } from '../../shared/hash-text.ts'
import { isAhead } from '../../shared/notice-jumps.ts'
import type { DecisionRow, Delivery, GateInputs, Verdict } from './deliveries.types.ts'
import { findQuietEnd } from './quiet-hours.models.ts'

/** Deliveries of a kind that one person gets within 24 hours at most. */
export const CAPS: Readonly<Record<ChannelPurpose, number>> = {
  reply: 30,
  transactional: 10,
  marketing: 1,
}

/** Answers within 24 hours at most where a conversation goes on: no mail, but no end either. */
export const TALK_CAP = 500

/** Deliveries to one address within 24 hours at most, whoever gave it; and of those that ask for a proof. */
export const ADDRESS_CAPS = { any: 50, asking: 3 } as const

/** How often somebody who is here and does not read is waited for. */
const LOOKS = 5

/** How long it is kept why something was sent, in milliseconds. */
const MEMORY = 400 * 24 * 60 * 60 * 1000

/** What tells the same content to the same place from another. */
export function toFingerprint(...parts: readonly string[]): string {
  return hashText(JSON.stringify(parts))
}

function checkConsent(inputs: GateInputs): HeldReason | undefined {
  const { consent, asksForProof, suppressed } = inputs
  if (suppressed !== null) return 'suppressed'
  if (consent === 'granted') return undefined
  if (consent === 'pending') return asksForProof ? undefined : 'unconfirmed'
  return 'no-consent'
}

/** Until when to leave somebody alone who may be reading right now. */
function findAwayTime(inputs: GateInputs): number | undefined {
  const { now, isOnline, seenAt, looks, away, goesOn } = inputs
  if (goesOn || looks >= LOOKS) return undefined
  const time = Date.parse(now)
  if (isOnline) return time + away
  // When somebody was seen whom a clock saw that has been put back since, nobody knows.
  if (seenAt === null || isAhead(seenAt, time)) return undefined
  const until = Date.parse(seenAt) + away
  return until > time ? until : undefined
}

/** Until when to wait for whoever is here, or was told another way just now. */
function findWaitTime(inputs: GateInputs): number | undefined {
  const { now, othersUntil } = inputs
  const others = othersUntil === null ? 0 : Date.parse(othersUntil)
  const until = Math.max(findAwayTime(inputs) ?? 0, others)
  return until > Date.parse(now) ? until : undefined
}

function checkHours(purpose: ChannelPurpose, { now, zone }: GateInputs): Verdict | undefined {
  // An answer to what somebody asked, and what they wait for, may come at any hour.
  if (purpose !== 'marketing') return undefined
  if (zone === null) return { verdict: 'held', reason: 'zone-unknown' }
  const until = findQuietEnd(Date.parse(now), zone)
  return until === undefined ? undefined : { verdict: 'wait', until }
}

/** Whether a message may leave: the one place that says so. What it is not told of holds it back. */
export function decide(
  { purpose, reach }: Pick<Delivery, 'purpose' | 'reach'>,
  inputs: GateInputs,
): Verdict {
  const hold = (reason: HeldReason): Verdict => ({ verdict: 'held', reason })
  if (reach === undefined) return hold('unreachable')
  if (inputs.isDuplicate) return hold('duplicate')
  if (inputs.isRead) return hold('read')
  const refusal = checkConsent(inputs)
  if (refusal !== undefined) return hold(refusal)
  // Only what can be read in the chat as well waits for whoever is there.
  const until = purpose === 'reply' ? findWaitTime(inputs) : undefined
  if (until !== undefined) return { verdict: 'wait', until }
  const quiet = checkHours(purpose, inputs)
  if (quiet !== undefined) return quiet
  // As a question of what is, and not of what is not: no number is below a cap that is none.
  const { sentToday, cap, toAddressToday, addressCap } = inputs
  return sentToday < cap && toAddressToday < addressCap ? { verdict: 'send' } : hold('cap')
}

function toVerdict(reason: HeldReason | null | 'sending'): Pick<DecisionRow, 'verdict' | 'reason'> {
  if (reason === 'sending') return { verdict: 'sending', reason: null }
  return { verdict: reason === null ? 'sent' : 'held', reason }
}

/** A row for each message that goes along, or one where there is none. */
export function toDecisions(
  delivery: Delivery,
  inputs: GateInputs,
  made: { reason: HeldReason | null | 'sending'; addressHash: string | null; now: number },
): DecisionRow[] {
  const { id, siteId, personId, channel, purpose, fingerprint, messageIds } = delivery
  const about = messageIds.length > 0 ? messageIds : [null]
  return about.map((messageId) => ({
    id: createId(),
    site_id: siteId,
    person_id: personId,
    delivery_id: id,
    ...{ channel, purpose, fingerprint },
    message_id: messageId,
    address_hash: made.addressHash,
    ...toVerdict(made.reason),
    inputs: JSON.stringify(inputs),
    created_at: toIso(made.now),
    expires_at: toIso(made.now + MEMORY),
  }))
}

export function toDecision(row: DecisionRow): Decision {
  return {
    id: row.id,
    deliveryId: row.delivery_id,
    at: row.created_at,
    personId: row.person_id,
    channel: row.channel,
    purpose: row.purpose,
    messageId: row.message_id,
    verdict: row.verdict === 'held' ? 'held' : 'sent',
    reason: row.reason,
    inputs: JSON.parse(row.inputs),
  }
}
