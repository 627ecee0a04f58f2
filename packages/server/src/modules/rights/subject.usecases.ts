import type { Store } from '../../database/store.ts'
import { refuse } from '../../shared/refuse.ts'
import { isRooted } from '../people/identity.usecases.ts'
import type { PersonReference } from '../people/people.types.ts'
import { findPerson } from '../people/people.usecases.ts'
import type { Subject } from '../people/subjects.repository.ts'
import { listGuests } from './former.usecases.ts'
import type { DataSubject } from './rights.types.ts'

/** What our own clients make: 122 random bits, which nobody guesses. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

type Reader = Pick<Store, 'people' | 'conversations' | 'rights'>

/** A person, with the guests they were and all names that are theirs alone. */
export async function subjectOf(
  store: Reader,
  { siteId, personId }: { siteId: string; personId: string },
): Promise<DataSubject> {
  const formerIds = await listGuests(store, { siteId, personId })
  const rows = await store.rights.listIdentities({ siteId, personId, formerIds, names: [] })
  const names = rows.flatMap(({ kind, value, exclusive }): Subject[] =>
    exclusive === 1 && (kind === 'anonymous_id' || kind === 'user_id') ? [{ kind, value }] : [],
  )
  return { siteId, personId, formerIds, names }
}

/** @throws BeckonError `person/not-found` */
export async function findSubject(
  store: Reader,
  siteId: string,
  reference: PersonReference,
): Promise<DataSubject> {
  const { id: personId } = await findPerson(store, siteId, reference)
  return subjectOf(store, { siteId, personId })
}

/**
 * What an anonymous id opens by itself: itself, as long as it is one that cannot be guessed and whoever
 * has it only browsed. Somebody who wrote or is known has a session to show.
 *
 * @throws BeckonError `auth/required`
 */
export async function findVisitor(
  store: Reader,
  siteId: string,
  anonymousId: string,
): Promise<DataSubject> {
  const name: Subject = { kind: 'anonymous_id', value: anonymousId }
  const owner = await store.people.findOwner({ siteId, ...name })
  if (!UUID.test(anonymousId) || (owner && (await isRooted(store, owner)))) {
    throw refuse('auth/required')
  }
  const bare: DataSubject = { siteId, personId: null, names: [name], anonymousId }
  if (owner === undefined) return bare
  const subject = await subjectOf(store, { siteId, personId: owner.id })
  return subject.names.length === 1 ? { ...subject, anonymousId } : bare
}
