import type { ConsentReceipt, Person, StoredEvent } from '@beckon/protocol'
import { atom, type ReadableAtom } from 'nanostores'
import type { Connection } from '../../connection.ts'

/** Events kept on screen of one person. */
const KEEP = 500

export interface Watched {
  readonly person: Person
  /** Newest first. */
  readonly events: readonly StoredEvent[]
  /** Newest first. */
  readonly receipts: readonly ConsentReceipt[]
}

export interface PersonStore {
  /** The watched person, kept up to date; null while none is watched or known. */
  readonly $watched: ReadableAtom<Watched | null>
  /** Watches a person in place of the one before, or nobody. */
  watch(personId: string | null): void
  stop(): void
}

function addEvent(events: readonly StoredEvent[], event: StoredEvent): StoredEvent[] {
  const others = events.filter((held) => held.messageId !== event.messageId)
  const newestFirst = (a: StoredEvent, b: StoredEvent) => b.timestamp.localeCompare(a.timestamp)
  return [event, ...others].sort(newestFirst).slice(0, KEEP)
}

function addReceipt(receipts: readonly ConsentReceipt[], receipt: ConsentReceipt) {
  const others = receipts.filter((held) => held.id !== receipt.id)
  return [receipt, ...others].sort((a, b) => b.receivedAt.localeCompare(a.receivedAt))
}

export function createPersonStore(connection: Connection): PersonStore {
  const $watched = atom<Watched | null>(null)
  let personId: string | null = null

  function change(id: string, run: (watched: Watched) => Watched): void {
    const watched = $watched.get()
    if (watched?.person.id === id) $watched.set(run(watched))
  }
  async function fetch(): Promise<void> {
    const wanted = personId
    if (wanted === null) return
    const answer = await connection.ask('person:watch', { personId: wanted })
    if (personId === wanted) $watched.set(answer)
  }
  // A failed fetch is repeated by the next connect.
  const fetchQuietly = (): void => void fetch().catch(() => {})

  function watch(id: string | null): void {
    if (id === personId) return
    const before = personId
    personId = id
    $watched.set(null)
    if (before !== null) {
      connection.ask('person:unwatch', { personId: before }).catch(() => {})
    }
    fetchQuietly()
  }
  const stops = [
    connection.onConnect(fetchQuietly),
    connection.on('event:new', ({ personId: id, event }) =>
      change(id, (watched) => ({ ...watched, events: addEvent(watched.events, event) })),
    ),
    connection.on('consent:changed', ({ personId: id, receipt }) =>
      change(id, (watched) => ({
        ...watched,
        person: { ...watched.person, consent: receipt },
        receipts: addReceipt(watched.receipts, receipt),
      })),
    ),
    connection.on('person:changed', ({ person }) =>
      change(person.id, (watched) => ({ ...watched, person })),
    ),
    connection.on('presence:changed', ({ personId: id, online }) =>
      change(id, (watched) => ({ ...watched, person: { ...watched.person, online } })),
    ),
  ]
  return { $watched, watch, stop: () => stops.forEach((stop) => void stop()) }
}
