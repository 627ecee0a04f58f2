import type { Unit } from '../../database/store.ts'
import { createId } from '../../shared/create-id.ts'
import { mergeTraits } from './people.models.ts'
import type { IdentityKey, IdentityRow, PersonRow } from './people.types.ts'

/** Why an identity was joined to a person, as the log keeps it. */
export type JoinReason = 'session' | 'consent' | 'event' | 'verified'

interface Join {
  key: IdentityKey
  person: PersonRow
  from: PersonRow | undefined
  reason: JoinReason
  at: string
}

/**
 * These run inside the transaction of whoever calls them: who a message or an event
 * belongs to must be settled in the same commit that stores it.
 */

/** A row of `identity` that is no one else's, or a mere claim. */
export function newIdentity(
  key: IdentityKey,
  person: PersonRow,
  state: Pick<IdentityRow, 'verified' | 'exclusive' | 'created_at'>,
): IdentityRow {
  const { siteId, kind, value } = key
  return { id: createId(), site_id: siteId, person_id: person.id, kind, value, ...state }
}

async function logJoin(unit: Unit, { key, person, from, reason, at }: Join): Promise<void> {
  await unit.people.insertLink({
    id: createId(),
    site_id: key.siteId,
    kind: key.kind,
    value: key.value,
    from_person_id: from?.id ?? null,
    to_person_id: person.id,
    reason,
    created_at: at,
  })
}

/** Gives a person an identity that only one may have, and writes down why. */
export async function ownIdentity(unit: Unit, join: Join): Promise<void> {
  const { key, person, from, at } = join
  if (from === undefined) {
    const verified = key.kind === 'user_id' ? 1 : 0
    await unit.people.insertIdentity(
      newIdentity(key, person, { verified, exclusive: 1, created_at: at }),
    )
  } else {
    await unit.people.moveIdentity(key, person.id)
  }
  await logJoin(unit, join)
  for (const { id } of from === undefined ? [person] : [person, from]) {
    unit.publish('person:changed', { siteId: key.siteId, personId: id })
  }
}

/** What a browser claimed under an anonymous id goes with that id. It is copied: a join can be undone. */
async function inheritClaims(unit: Unit, from: PersonRow, person: PersonRow): Promise<void> {
  const claimed = mergeTraits(from.claimed_traits, JSON.parse(person.claimed_traits))
  if (claimed !== person.claimed_traits) {
    await unit.people.update({ ...person, claimed_traits: claimed })
  }
  for (const identity of await unit.people.listIdentities(from.site_id, from.id)) {
    if (identity.exclusive === 1) continue
    await unit.people.insertIdentity({ ...identity, id: createId(), person_id: person.id })
  }
}

/**
 * Joins an anonymous id, and with it its events, to a person. It stays where it is if its owner
 * has written messages: an anonymous id proves nothing, and nobody is robbed of their own.
 */
export async function joinAnonymousId(
  unit: Unit,
  input: { person: PersonRow; anonymousId: string; reason: JoinReason; at: string },
): Promise<void> {
  const { person, anonymousId, reason, at } = input
  const key: IdentityKey = { siteId: person.site_id, kind: 'anonymous_id', value: anonymousId }
  const from = await unit.people.findOwner(key)
  if (from?.id === person.id) return
  if (from !== undefined) {
    const conversation = await unit.conversations.findByPerson(key.siteId, from.id)
    if (conversation !== undefined && conversation.last_seq > 0) return
    await inheritClaims(unit, from, person)
  }
  await ownIdentity(unit, { key, person, from, reason, at })
}
