import type { Unit } from '../../database/store.ts'
import { toIso } from '../../shared/clock.ts'
import { hashAddress } from '../../shared/hash-address.ts'
import { ADDRESS_CAPS, CAPS, TALK_CAP } from './deliveries.models.ts'
import type { Delivery, GateInputs } from './deliveries.types.ts'
import { isZone } from './quiet-hours.models.ts'

/** What caps and duplicates are counted over, in milliseconds. */
const DAY = 24 * 60 * 60 * 1000

export interface Surroundings {
  now: number
  isOnline: (personId: string) => boolean
  /** How long somebody counts as here, in milliseconds. */
  away: number
}

type Read = Pick<Unit, 'deliveries' | 'people' | 'sessions' | 'signing'>

/** Where advertising comes at: what nobody's clocks show is none. */
async function readZone({ sessions }: Read, delivery: Delivery): Promise<string | null> {
  const { siteId, personId, purpose } = delivery
  const zone = purpose === 'marketing' ? await sessions.findZone(siteId, personId) : undefined
  return zone !== undefined && isZone(zone) ? zone : null
}

/** The refusal of anybody to an address, or what the person themselves said. */
async function readConsent(
  unit: Read,
  { siteId, channel, purpose, reach }: Delivery,
  addressHash: string,
): Promise<GateInputs['consent']> {
  if (reach === undefined) return 'none'
  const { since } = reach
  const refused = await unit.deliveries.isRefused(siteId, { channel, purpose, addressHash, since })
  return refused ? 'denied' : reach.consent
}

function readAddressCap({ asksForProof, reach }: Delivery): number {
  if (reach?.goesOn) return TALK_CAP
  return asksForProof ? ADDRESS_CAPS.asking : ADDRESS_CAPS.any
}

async function readSuppression(
  { deliveries }: Read,
  siteId: string,
  addressHash: string,
): Promise<string | null> {
  return (await deliveries.findSuppression(siteId, addressHash)) ?? null
}

function isDuplicate({ deliveries }: Read, delivery: Delivery, since: string): Promise<boolean> {
  const { id: except, siteId, fingerprint, isTaken } = delivery
  return isTaken ? Promise.resolve(true) : deliveries.isSent({ siteId, fingerprint, except }, since)
}

/**
 * Everything a decision is made by. What cannot be looked up is an error, and then nothing is sent.
 *
 * @throws Error where the person is gone
 */
export async function lookUpInputs(
  unit: Read,
  delivery: Delivery,
  { now, isOnline, away }: Surroundings,
): Promise<{ inputs: GateInputs; addressHash: string | null }> {
  const { id: except, siteId, personId, purpose, reach } = delivery
  const person = await unit.people.find(siteId, personId)
  if (person === undefined) throw new Error('Nobody is there any more')
  const since = toIso(now - DAY)
  const goesOn = reach?.goesOn === true
  const secret = await unit.signing.findSecret()
  const addressHash = reach === undefined ? null : hashAddress(secret, reach.address)
  const { deliveries } = unit
  const inputs: GateInputs = {
    now: toIso(now),
    consent: addressHash === null ? 'none' : await readConsent(unit, delivery, addressHash),
    asksForProof: delivery.asksForProof === true,
    suppressed: addressHash === null ? null : await readSuppression(unit, siteId, addressHash),
    isDuplicate: await isDuplicate(unit, delivery, since),
    isRead: delivery.isRead,
    isOnline: isOnline(personId),
    goesOn,
    seenAt: person.seen_at,
    othersUntil: delivery.othersUntil === undefined ? null : toIso(delivery.othersUntil),
    looks: delivery.looks,
    sentToday: await deliveries.countToPerson({ siteId, personId, except }, purpose, since),
    cap: goesOn ? TALK_CAP : CAPS[purpose],
    toAddressToday:
      addressHash === null
        ? 0
        : await deliveries.countToAddress({ siteId, addressHash, except }, since),
    addressCap: readAddressCap(delivery),
    zone: await readZone(unit, delivery),
    away,
  }
  return { inputs, addressHash }
}
