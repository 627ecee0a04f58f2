import {
  type ConsentReceipt,
  LIMITS,
  type Person,
  type PersonKind,
  type StoredEvent,
} from '@beckon/protocol'
import type { Store } from '../../database/store.ts'
import { type Clock, toIso } from '../../shared/clock.ts'
import { refuse } from '../../shared/refuse.ts'
import { toChannelConsent } from '../consent/channels.models.ts'
import { toReceipt } from '../consent/receipt.models.ts'
import { findStanding } from '../consent/standing.usecases.ts'
import { toDecision } from '../deliveries/deliveries.models.ts'
import { toStoredEvent } from '../events/events.models.ts'
import { nameOf, readTraits, toIdentities } from './people.models.ts'
import type { PersonReference, PersonRow } from './people.types.ts'

export interface PeopleUsecases {
  /** @throws BeckonError `person/not-found` */
  read(siteId: string, personId: string): Promise<Person>
  /** @throws BeckonError `person/not-found` */
  require(siteId: string, personId: string): Promise<PersonRow>
  /**
   * Finds a person by their id, a proven user id or an anonymous id.
   *
   * @throws BeckonError `person/not-found`
   */
  find(siteId: string, reference: PersonReference): Promise<Person>
  /** What an agent sees beside a conversation: newest first, 100 of each at most. */
  watch(
    siteId: string,
    personId: string,
  ): Promise<{ person: Person; events: StoredEvent[]; receipts: ConsentReceipt[] }>
  /** Notes that somebody was here until now. */
  touch(siteId: string, personId: string): Promise<void>
}

/** Where the kind is not named, in this order. What somebody merely claims looks nobody up. */
const KINDS: readonly PersonKind[] = ['person', 'user_id', 'anonymous_id']

/** @throws BeckonError `person/not-found` */
export async function findPerson(
  { people }: Pick<Store, 'people'>,
  siteId: string,
  { id, kind: named }: PersonReference,
): Promise<PersonRow> {
  for (const kind of named === undefined ? KINDS : [named]) {
    const row =
      kind === 'person'
        ? await people.find(siteId, id)
        : await people.findOwner({ siteId, kind, value: id })
    if (row !== undefined) return row
  }
  throw refuse('person/not-found')
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
  async function listDeliveries({ site_id: siteId, id: personId }: PersonRow) {
    const rows = await store.deliveries.list(siteId, { personId, limit: LIMITS.page - 1 })
    return rows.map(toDecision).map(({ at, channel, messageId, reason, verdict }) => ({
      ...{ at, channel, messageId, reason, verdict },
    }))
  }

  async function toPerson(row: PersonRow): Promise<Person> {
    const standing = await findStanding(store, { siteId: row.site_id, personId: row.id })
    return {
      id: row.id,
      name: nameOf(row),
      ...readTraits(row),
      identities: toIdentities(await store.people.listIdentities(row.site_id, row.id)),
      consent: standing === undefined ? null : toReceipt(standing),
      channels: (await store.channels.listByPerson(row.site_id, row.id)).map(toChannelConsent),
      deliveries: await listDeliveries(row),
      createdAt: row.created_at,
      seenAt: isOnline(row.id) ? toIso(clock()) : row.seen_at,
      online: isOnline(row.id),
    }
  }

  const require = (siteId: string, id: string) => findPerson(store, siteId, { id, kind: 'person' })
  const read = async (siteId: string, personId: string) => toPerson(await require(siteId, personId))

  return {
    require,
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
      store.transact(({ people }) => people.touch(siteId, personId, toIso(clock())), []),
  }
}
