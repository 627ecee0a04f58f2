import type { Unit } from '../../database/store.ts'
import { type Join, ownIdentity } from '../people/identity.usecases.ts'
import { newPerson } from '../people/people.models.ts'
import type { PersonRow } from '../people/people.types.ts'

/** Whether somebody holds a session of a person, or wrote as them. */
async function isInhabited(unit: Unit, { site_id: siteId, id: personId }: PersonRow) {
  const sessions = await unit.rights.listSessions({ siteId, personId, names: [] })
  if (sessions.length > 0) return true
  return (await unit.conversations.findByPerson(siteId, personId)) !== undefined
}

/**
 * The person a token opens for a user whom the site's server named. It may have named a guest by an
 * anonymous id, which anybody may have brought: where no token says that guest and user are one, the
 * user gets a person of their own, with what the server said of them, and the guest keeps the thread.
 *
 * @param guestId whose session came with the token
 */
export async function partUser(
  unit: Unit,
  join: Omit<Join, 'from' | 'reason'>,
  guestId: string | undefined,
): Promise<PersonRow> {
  const { person: named, key, at } = join
  if (named.id === guestId || (await unit.identity.isProven(named))) return named
  if (!(await isInhabited(unit, named))) return named
  const person = { ...newPerson(key.siteId, at), traits: named.traits }
  await unit.people.insert(person)
  await unit.people.update({ ...named, traits: '{}' })
  await ownIdentity(unit, { ...join, person, from: named, reason: 'token' })
  await unit.moments.move(key.siteId, { from: named.id, to: person.id })
  return person
}
