import type { Json } from '@beckon/protocol'
import { LOCKS } from '../../database/lock-keys.ts'
import type { Unit } from '../../database/store.ts'
import { createId } from '../../shared/create-id.ts'
import { mergeTraits } from './people.models.ts'
import type { IdentityKey, IdentityRow, PersonRow } from './people.types.ts'

/**
 * Why an identity was joined to a person, as the log keeps it. Two say that it was not: `bound`, a browser
 * was used by somebody proven; `conflict`, somebody else has the same address.
 */
export type JoinReason =
  | 'session'
  | 'consent'
  | 'event'
  | 'verified'
  | 'token'
  | 'bound'
  | 'conflict'

export interface Join {
  key: IdentityKey
  person: PersonRow
  from: PersonRow | undefined
  reason: JoinReason
  at: string
  /** What it rests on, beside the reason. */
  evidence?: Json | undefined
}

/**
 * These run inside the transaction of whoever calls them: who a message or an event
 * belongs to must be settled in the same commit that stores it.
 */

/** Claims of one kind that a person may make. More tell nobody anything. */
const CLAIMS = 20

/** A row of `identity` that is no one else's, or a mere claim. */
export function newIdentity(
  key: IdentityKey,
  person: PersonRow,
  state: Pick<IdentityRow, 'verified' | 'exclusive' | 'created_at'>,
): IdentityRow {
  const { siteId, kind, value } = key
  return { id: createId(), site_id: siteId, person_id: person.id, kind, value, ...state }
}

/**
 * Notes what somebody says of themselves: it is shown, and joins nobody.
 *
 * @returns whether it was new
 */
export async function noteClaim(
  unit: Unit,
  { key, person, at }: { key: IdentityKey; person: PersonRow; at: string },
): Promise<boolean> {
  if ((await unit.people.count(person, { kind: key.kind, exclusive: 0 })) >= CLAIMS) return false
  const state = { verified: 0, exclusive: 0, created_at: at } as const
  return unit.people.insertIdentity(newIdentity(key, person, state))
}

/** Writes down who got what, from whom and why. */
export async function logJoin(unit: Unit, join: Join): Promise<void> {
  const { key, person, from, reason, at, evidence } = join
  await unit.people.insertLink({
    id: createId(),
    site_id: key.siteId,
    kind: key.kind,
    value: key.value,
    from_person_id: from?.id ?? null,
    to_person_id: person.id,
    reason,
    evidence: JSON.stringify(evidence ?? {}),
    created_at: at,
  })
}

/**
 * Gives a person an identity that only one may have, and writes down why. Who had it goes on
 * claiming it: what they did under it stays beside what they may write yet.
 */
export async function ownIdentity(unit: Unit, join: Join): Promise<void> {
  const { key, person, from, at } = join
  if (from === undefined) {
    const verified = key.kind === 'user_id' ? 1 : 0
    await unit.people.insertIdentity(
      newIdentity(key, person, { verified, exclusive: 1, created_at: at }),
    )
  } else {
    await unit.people.deleteClaim(key, person)
    await unit.people.moveIdentity(key, person.id)
    const claim = { verified: 0, exclusive: 0, created_at: at } as const
    await unit.people.insertIdentity(newIdentity(key, from, claim))
  }
  await logJoin(unit, join)
  for (const { id } of from === undefined ? [person] : [person, from]) {
    unit.publish('person:changed', { siteId: key.siteId, personId: id })
  }
}

/**
 * What was claimed goes with what is joined: traits, and identities of some kinds, copied, so that a join
 * can be undone.
 */
export async function inheritClaims(
  unit: Unit,
  [from, person]: readonly [PersonRow, PersonRow],
  kinds: readonly IdentityRow['kind'][],
): Promise<void> {
  const claimed = mergeTraits(from.claimed_traits, JSON.parse(person.claimed_traits))
  const contactName = person.contact_name ?? (kinds.includes('phone') ? from.contact_name : null)
  if (claimed !== person.claimed_traits || contactName !== person.contact_name) {
    await unit.people.update({ ...person, claimed_traits: claimed, contact_name: contactName })
  }
  const { site_id: siteId, id } = from
  for (const { kind, value, created_at } of await unit.people.listIdentities(siteId, id)) {
    if (!kinds.includes(kind)) continue
    await noteClaim(unit, { key: { siteId, kind, value }, person, at: created_at })
  }
}

/** Whether somebody wrote, asked for a call or was named by the site's server. */
export async function isRooted(
  unit: Pick<Unit, 'people' | 'conversations'>,
  person: PersonRow,
): Promise<boolean> {
  if (await unit.people.isVerified(person)) return true
  return (await unit.conversations.findByPerson(person.site_id, person.id)) !== undefined
}

/** A browser that two proven users share tells neither what the other did. */
async function claimAnonymousId(unit: Unit, { key, person, from, at }: Join): Promise<void> {
  if (from && (await unit.people.isVerified(from)) && (await unit.people.isVerified(person))) return
  if (!(await noteClaim(unit, { key, person, at }))) return
  unit.publish('person:changed', { siteId: key.siteId, personId: person.id })
}

/**
 * How often an anonymous id goes from one to another, and how many one person gets, by nobody's word but
 * a page's. Each event has to ask everybody it once belonged to, and each choice all ids of a person.
 */
const JOINS = 100

/** Reasons that rest on more than a page. */
const VOUCHED: readonly JoinReason[] = ['verified', 'token']

async function isFull(unit: Unit, { key, person, reason }: Join): Promise<boolean> {
  if (VOUCHED.includes(reason)) return false
  return (await unit.people.count(person, { kind: key.kind, exclusive: 1 })) >= JOINS
}

/** Whether somebody proven, who does not have it now, once used the browser. */
async function wasProvenOthers(
  unit: Unit,
  { key, person, from }: Join,
  linked: readonly string[],
): Promise<boolean> {
  for (const id of linked) {
    if (id === person.id || id === from?.id) continue
    const other = await unit.people.find(key.siteId, id)
    if (other !== undefined && (await unit.people.isVerified(other))) return true
  }
  return false
}

/**
 * Joins an anonymous id, and with it its events, to a person. It proves nothing, so nobody who
 * said something or was proven is robbed of theirs: then it stays where it is, and is only claimed.
 */
export async function joinAnonymousId(
  unit: Unit,
  input: Pick<Join, 'person' | 'reason' | 'at' | 'evidence'> & { anonymousId: string },
): Promise<void> {
  const { person, anonymousId, ...why } = input
  const key: IdentityKey = { siteId: person.site_id, kind: 'anonymous_id', value: anonymousId }
  const from = await unit.people.findOwner(key)
  if (from?.id === person.id) return
  const join: Join = { key, person, from, ...why }
  if (await isFull(unit, join)) return
  const linked = await unit.people.listLinked(key)
  if (await wasProvenOthers(unit, join, linked)) return
  // What they write meanwhile would root them.
  if (from !== undefined) await unit.lock(LOCKS.person(from.id))
  const stays = linked.length >= JOINS && !VOUCHED.includes(join.reason)
  if (from !== undefined && (stays || (await isRooted(unit, from)))) {
    return claimAnonymousId(unit, join)
  }
  if (from !== undefined) {
    // A phone number or an address stays with whoever typed it.
    await inheritClaims(unit, [from, person], ['user_id'])
    await unit.moments.move(person.site_id, { from: from.id, to: person.id })
  }
  await ownIdentity(unit, join)
}
