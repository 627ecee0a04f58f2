import type { HeldReason, MomentRule } from '@beckon/protocol'
import type { Unit } from '../../database/store.ts'
import { toIso } from '../../shared/clock.ts'
import { createId } from '../../shared/create-id.ts'
import { toFingerprint } from '../deliveries/deliveries.models.ts'
import type { Offering } from './moments.types.ts'

const DAY = 24 * 60 * 60 * 1000

/** How long it is kept why something was shown, in milliseconds. */
const MEMORY = 400 * DAY

export interface Offer extends Offering {
  rule: MomentRule
  variant: string | null
  /** Null where it is shown. */
  reason: HeldReason | null
  momentId?: string | undefined
}

/** Writes down what became of a rule for a visitor; the same reason once a day. */
export async function noteOffer(unit: Unit, offer: Offer): Promise<void> {
  const { visit, person, settings, rule, variant, reason, momentId, now } = offer
  const { siteId, anonymousId, messageIds, seen } = visit
  const fingerprint = toFingerprint('moment', rule.id, person.id, reason ?? '')
  const isKnown =
    reason !== null && (await unit.deliveries.isDecided(siteId, fingerprint, toIso(now - DAY)))
  if (isKnown) return
  const inputs = {
    now: toIso(now),
    rule: rule.id,
    when: rule.when,
    variant,
    momentId: momentId ?? null,
    perDay: settings.perDay ?? 1,
    everyDays: rule.everyDays ?? null,
    ...{ anonymousId, eventId: messageIds.at(-1) ?? null, url: seen.at(-1)?.url ?? null },
  }
  await unit.deliveries.insert([
    {
      id: createId(),
      site_id: siteId,
      person_id: person.id,
      delivery_id: momentId ?? createId(),
      ...{ channel: 'page', purpose: 'moment', fingerprint, reason },
      message_id: null,
      address_hash: null,
      verdict: reason === null ? 'sent' : 'held',
      inputs: JSON.stringify(inputs),
      created_at: toIso(now),
      expires_at: toIso(now + MEMORY),
    },
  ])
}
