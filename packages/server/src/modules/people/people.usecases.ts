import { type ConsentReceipt, LIMITS, type Person, type StoredEvent } from '@beckon/protocol'
import type { Store } from '../../database/store.ts'
import { type Clock, toIso } from '../../shared/clock.ts'
import { refuse } from '../../shared/refuse.ts'
import { newestChoice, toReceipt } from '../consent/consent.models.ts'
import { toStoredEvent } from '../events/events.models.ts'
import { nameOf, readTraits, toIdentities } from './people.models.ts'
import type { PersonRow } from './people.types.ts'

export interface PeopleUsecases {
  /** @throws BeckonError `person/not-found` */
  read(siteId: string, personId: string): Promise<Person>
  /**
   * Finds a person by their id, a proven user id, an anonymous id, or a user id that nobody
   * proved and only they claim; their identities say which are verified.
   *
   * @throws BeckonError `person/not-found`
   */
  find(siteId: string, reference: string): Promise<Person>
  /** What an agent sees beside a conversation: newest first, 100 of each at most. */
  watch(
    siteId: string,
    personId: string,
  ): Promise<{ person: Person; events: StoredEvent[]; receipts: ConsentReceipt[] }>
  /** Notes that somebody was here until now. */
  touch(siteId: string, personId: string): Promise<void>
}

/** Where several claim the same, no one can say whom it names. */
async function findSoleClaimant(
  store: Store,
  siteId: string,
  value: string,
): Promise<PersonRow | undefined> {
  const [first, second] = await store.people.findClaimants({ siteId, kind: 'user_id', value })
  return second === undefined ? first : undefined
}

/** @throws BeckonError `person/not-found` */
export async function findPerson(
  store: Store,
  siteId: string,
  reference: string,
): Promise<PersonRow> {
  const owner = (kind: 'user_id' | 'anonymous_id') =>
    store.people.findOwner({ siteId, kind, value: reference })
  const row =
    (await store.people.find(siteId, reference)) ??
    (await owner('user_id')) ??
    (await owner('anonymous_id')) ??
    (await findSoleClaimant(store, siteId, reference))
  if (row === undefined) throw refuse('person/not-found')
  return row
}

export interface PeopleDependencies {
  store: Store
  clock: Clock
  isOnline: (personId: string) => boolean
}

export function createPeopleUsecases({
  store,
  clock,
  isOnline,
}: PeopleDependencies): PeopleUsecases {
  async function listReceipts(person: PersonRow): Promise<ConsentReceipt[]> {
    const who = { siteId: person.site_id, personId: person.id }
    return (await store.consent.listByPerson(who, undefined, LIMITS.page)).map(toReceipt)
  }

  async function toPerson(row: PersonRow): Promise<Person> {
    return {
      id: row.id,
      name: nameOf(row),
      traits: readTraits(row),
      identities: toIdentities(await store.people.listIdentities(row.site_id, row.id)),
      consent: newestChoice(await listReceipts(row)),
      createdAt: row.created_at,
      seenAt: isOnline(row.id) ? toIso(clock()) : row.seen_at,
      online: isOnline(row.id),
    }
  }

  async function read(siteId: string, personId: string): Promise<Person> {
    const row = await store.people.find(siteId, personId)
    if (row === undefined) throw refuse('person/not-found')
    return toPerson(row)
  }

  return {
    read,

    find: async (siteId, reference) => toPerson(await findPerson(store, siteId, reference)),

    async watch(siteId, personId) {
      const person = await read(siteId, personId)
      const rows = await store.events.listByPerson({ siteId, personId }, undefined, LIMITS.page)
      const receipts = await store.consent.listByPerson(
        { siteId, personId },
        undefined,
        LIMITS.page,
      )
      return {
        person,
        events: rows.slice(0, LIMITS.page).map(toStoredEvent),
        receipts: receipts.slice(0, LIMITS.page).map(toReceipt),
      }
    },

    touch: (siteId, personId) =>
      store.transact(({ people }) => people.touch(siteId, personId, toIso(clock()))),
  }
}
