import { LIMITS, type PageQuery, type TimelineEntry } from '@beckon/protocol'
import type { Store } from '../../database/store.ts'
import type { Clock } from '../../shared/clock.ts'
import { type Cursor, cutPage, decodeCursor } from '../../shared/cursor.ts'
import { showAll } from '../callbacks/places.usecases.ts'
import { toReceipt } from '../consent/receipt.models.ts'
import { toStoredEvent } from '../events/events.models.ts'
import { readMessages } from '../files/attach.usecases.ts'
import type { PersonReference } from './people.types.ts'
import { findPerson } from './people.usecases.ts'

export interface TimelineUsecases {
  /**
   * Everything that happened to a person on any channel, newest first.
   *
   * @param reference as `PeopleUsecases.find` takes it
   * @throws BeckonError `person/not-found`
   */
  read(
    siteId: string,
    reference: PersonReference,
    query: PageQuery,
  ): Promise<{ entries: TimelineEntry[]; next: string | null }>
}

interface Query {
  siteId: string
  personId: string
  before: Cursor | undefined
  limit: number
  now: number
}

/** An entry and its place: `at` alone may be shared. */
interface Placed {
  id: string
  entry: TimelineEntry
}

async function listMessages(store: Store, query: Query): Promise<Placed[]> {
  const { siteId, personId, before, limit, now } = query
  const conversation = await store.conversations.findByPerson(siteId, personId)
  if (conversation === undefined) return []
  const rows = await store.messages.listBefore(conversation, before, limit)
  const messages = await readMessages(store, rows, { now })
  return messages.map((message) => ({
    id: message.id,
    entry: { kind: 'message', at: message.createdAt, message },
  }))
}

async function listEvents(store: Store, { before, limit, ...who }: Query): Promise<Placed[]> {
  const rows = await store.events.listByPerson(who, before, limit)
  return rows.map((row) => ({
    id: row.id,
    entry: { kind: 'event', at: row.happened_at, event: toStoredEvent(row) },
  }))
}

async function listCallbacks(store: Store, { siteId, ...filter }: Query): Promise<Placed[]> {
  const rows = await store.callbacks.list(siteId, filter)
  const callbacks = await showAll(store, siteId, rows)
  return callbacks.map((callback) => ({
    id: callback.id,
    entry: { kind: 'callback', at: callback.createdAt, callback },
  }))
}

async function listReceipts(store: Store, { before, limit, ...who }: Query): Promise<Placed[]> {
  const rows = await store.consent.listByPerson(who, before, limit)
  return rows.map((row) => ({
    id: row.id,
    entry: { kind: 'consent', at: row.received_at, receipt: toReceipt(row) },
  }))
}

function newestFirst(a: Placed, b: Placed): number {
  const [left, right] = [a.entry.at + a.id, b.entry.at + b.id]
  return left < right ? 1 : -1
}

export function createTimelineUsecases({
  store,
  clock,
}: {
  store: Store
  clock: Clock
}): TimelineUsecases {
  const lists = [listMessages, listEvents, listCallbacks, listReceipts]
  return {
    async read(siteId, reference, { cursor, limit = LIMITS.page }) {
      const { id: personId } = await findPerson(store, siteId, reference)
      const query = { siteId, personId, before: decodeCursor(cursor), limit, now: clock() }
      const placed = await Promise.all(lists.map((list) => list(store, query)))
      const entries = placed.flat().sort(newestFirst)
      const page = cutPage(entries, limit, ({ id, entry }) => ({ id, at: entry.at }))
      return { entries: page.rows.map(({ entry }) => entry), next: page.next }
    },
  }
}
