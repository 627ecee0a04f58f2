import type { Agent } from '@beckon/protocol'
import { atom, computed, effect, type ReadableAtom, type WritableAtom } from 'nanostores'
import type { Attention } from './attention.ts'
import type { Clock, Stop } from './clock.ts'
import type { Connection } from './connection.ts'
import { createFailuresStore, type FailuresStore } from './failures.store.ts'
import { type CallbacksStore, createCallbacksStore } from './modules/callbacks/callbacks.store.ts'
import { findCase } from './modules/conversations/cases.models.ts'
import { type CasesStore, createCasesStore } from './modules/conversations/cases.store.ts'
import { createDraftsStore, type DraftsStore } from './modules/conversations/drafts.store.ts'
import { createOutboxStore, type OutboxStore } from './modules/conversations/outbox.store.ts'
import { unreadSeq } from './modules/conversations/thread.models.ts'
import { createThreadStore, type ThreadStore } from './modules/conversations/thread.store.ts'
import { createTypingStore, type TypingStore } from './modules/conversations/typing.store.ts'
import { createPersonStore, type PersonStore } from './modules/people/person.store.ts'
import { createPresenceStore, type PresenceStore } from './modules/people/presence.store.ts'
import { createNowStore } from './now.store.ts'
import type { RouteStore } from './route.store.ts'

/** Whom the open conversation is with. */
export interface Subject {
  readonly conversationId: string
  readonly personId: string
  readonly personName: string
}

/** All an agent works with, joined: what components read and call. */
export interface Desk {
  readonly agent: Agent
  readonly connection: Connection
  readonly route: RouteStore
  readonly cases: CasesStore
  readonly thread: ThreadStore
  readonly outbox: OutboxStore
  readonly typing: TypingStore
  readonly drafts: DraftsStore
  readonly presence: PresenceStore
  readonly person: PersonStore
  readonly callbacks: CallbacksStore
  readonly failures: FailuresStore
  readonly $now: ReadableAtom<number>
  /** The open conversation; null where none is, or while it is not known whose it is. */
  readonly $subject: ReadableAtom<Subject | null>
  /** Whether the person is shown where there is no room beside the thread. */
  readonly $personShown: WritableAtom<boolean>
  stop: Stop
}

export interface DeskParts {
  agent: Agent
  connection: Connection
  clock: Clock
  route: RouteStore
  attention: Attention
  randomBytes: (count: number) => Uint8Array
}

type Stores = Omit<Desk, '$subject' | 'stop'>

function createStores(parts: DeskParts): { stores: Stores; stops: Stop[] } {
  const { agent, connection, clock, route, randomBytes } = parts
  const thread = createThreadStore(connection)
  const cases = createCasesStore(connection)
  const typing = createTypingStore(connection, clock)
  const presence = createPresenceStore(connection)
  const person = createPersonStore(connection)
  const callbacks = createCallbacksStore(connection)
  const outbox = createOutboxStore({ connection, clock, randomBytes, onSent: thread.add })
  const { $now, stop: stopNow } = createNowStore(clock)
  const started = [thread, cases, typing, presence, person, callbacks, outbox]
  return {
    stores: {
      ...{ agent, connection, route, cases, thread, outbox, typing, presence, person, callbacks },
      drafts: createDraftsStore(),
      failures: createFailuresStore(clock),
      $now,
      $personShown: atom(false),
    },
    stops: [...started.map((store) => store.stop), stopNow],
  }
}

function createSubject({ route, cases, callbacks }: Stores): ReadableAtom<Subject | null> {
  const parts = [route.$route, cases.$table, callbacks.$callbacks] as const
  return computed(parts, (at, table, calls) => {
    const conversationId = at.view === 'inbox' ? at.conversationId : null
    if (conversationId === null) return null
    const known =
      findCase(table, conversationId) ??
      calls?.find((callback) => callback.conversationId === conversationId)
    return known ? { conversationId, personId: known.personId, personName: known.personName } : null
  })
}

/** What follows from what: opening, watching, reading. */
function startEffects(desk: Omit<Desk, 'stop'>, attention: Attention): Stop[] {
  const { route, thread, cases, callbacks, person, presence, failures, $subject, $personShown } =
    desk
  const $openId = computed(route.$route, (at) => (at.view === 'inbox' ? at.conversationId : null))
  const $personId = computed($subject, (subject) => subject?.personId ?? null)
  const $loaded = computed(
    [cases.$more, callbacks.$callbacks],
    (more, calls) => more !== null && calls !== null,
  )
  const $unknown = computed([$openId, $subject, $loaded], (id, subject, loaded) =>
    loaded && subject === null ? id : null,
  )
  return [
    effect($openId, (id) => {
      $personShown.set(false)
      thread.open(id)
    }),
    effect($personId, person.watch),
    effect(person.$watched, (watched) => {
      if (watched) presence.note(watched.person.id, watched.person.online)
    }),
    effect($unknown, (id) => {
      if (id !== null) failures.watch(cases.lookUp(id))
    }),
    effect([thread.$thread, attention.$attentive], (open, attentive) => {
      const seq = open && attentive ? unreadSeq(open) : null
      if (open === null || seq === null) return
      const { conversationId } = open
      // Not said, it is said again with the next message or the next look.
      thread.markRead(seq).then(
        () => cases.markSeen(conversationId),
        () => {},
      )
    }),
  ]
}

export function createDesk(parts: DeskParts): Desk {
  const { stores, stops } = createStores(parts)
  const desk = { ...stores, $subject: createSubject(stores) }
  const effects = startEffects(desk, parts.attention)
  return {
    ...desk,
    stop() {
      for (const stop of [...effects, ...stops]) stop()
      parts.connection.close()
    },
  }
}
