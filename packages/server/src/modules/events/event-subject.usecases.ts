import type { Unit } from '../../database/store.ts'
import { joinAnonymousId, noteClaim, ownIdentity } from '../people/identity.usecases.ts'
import { mergeTraits, newPerson } from '../people/people.models.ts'
import type { IdentityKey, PersonRow } from '../people/people.types.ts'
import type { Candidate } from './events.types.ts'

async function createPerson(unit: Unit, siteId: string, at: string): Promise<PersonRow> {
  const person = newPerson(siteId, at)
  await unit.people.insert(person)
  return person
}

async function ensureVisitor(unit: Unit, key: IdentityKey, at: string): Promise<PersonRow> {
  const owner = await unit.people.findOwner(key)
  if (owner !== undefined) return owner
  const person = await createPerson(unit, key.siteId, at)
  await ownIdentity(unit, { key, person, from: undefined, reason: 'event', at })
  return person
}

/**
 * The person of a user id the site's server vouched for. A visitor nobody has named yet gets the
 * name; one who has another stays who they are, for two users may share a browser.
 */
async function ensureUser(
  unit: Unit,
  input: { key: IdentityKey; anonymousId: string | undefined; at: string },
): Promise<PersonRow> {
  const { key, anonymousId, at } = input
  const visitorKey = { siteId: key.siteId, kind: 'anonymous_id', value: anonymousId ?? '' } as const
  const user = await unit.people.findOwner(key)
  const visitor = anonymousId ? await unit.people.findOwner(visitorKey) : undefined
  const nameable = visitor === undefined || !(await unit.people.isVerified(visitor))
  const free = nameable ? visitor : undefined
  const person = user ?? free ?? (await createPerson(unit, key.siteId, at))
  if (user === undefined) {
    await ownIdentity(unit, { key, person, from: undefined, reason: 'verified', at })
  }
  if (anonymousId && nameable) {
    await joinAnonymousId(unit, { person, anonymousId, reason: 'verified', at })
  }
  return person
}

/** Notes the user id a browser claims, and the traits of an `identify`. */
async function noteClaims(
  unit: Unit,
  { person, candidate, at }: { person: PersonRow; candidate: Candidate; at: string },
): Promise<void> {
  const { site, keyKind, event, proven } = candidate
  const traits = event.type === 'identify' ? (event.traits ?? {}) : {}
  const column = keyKind === 'sk' ? 'traits' : 'claimed_traits'
  const merged = mergeTraits(person[column], traits)
  const changed = merged !== person[column]
  if (changed) await unit.people.update({ ...person, [column]: merged })
  let claimed = false
  if (keyKind !== 'sk' && !proven?.joins && event.userId) {
    const key: IdentityKey = { siteId: site.id, kind: 'user_id', value: event.userId }
    claimed = await noteClaim(unit, { key, person, at })
  }
  if (changed || claimed) {
    unit.publish('person:changed', { siteId: site.id, personId: person.id })
  }
}

/**
 * Finds or makes the person behind an event and notes what it says of them, in the transaction
 * that stores it. Nobody where it names only a user nobody vouched for.
 */
export async function notePerson(unit: Unit, candidate: Candidate, at: string): Promise<void> {
  const { site, keyKind, event } = candidate
  const user = candidate.proven?.joins ? candidate.proven : undefined
  const anonymousId = event.anonymousId || undefined
  const visitorKey = { siteId: site.id, kind: 'anonymous_id', value: anonymousId ?? '' } as const
  const userKey = { siteId: site.id, kind: 'user_id', value: event.userId ?? '' } as const
  const proven = keyKind === 'sk' && userKey.value !== ''
  if (!proven && anonymousId === undefined) return
  const ensure = () =>
    proven
      ? ensureUser(unit, { key: userKey, anonymousId, at })
      : ensureVisitor(unit, visitorKey, at)
  const id = user?.personId ?? (await ensure()).id
  await unit.people.touch(site.id, id, at)
  const person = await unit.people.find(site.id, id)
  if (person !== undefined) await noteClaims(unit, { person, candidate, at })
}
