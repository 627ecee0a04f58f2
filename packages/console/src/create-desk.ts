import type { Agent } from '@beckon/protocol'
import { atom, computed, type ReadableAtom } from 'nanostores'
import type { Attention } from './attention.ts'
import type { Clock, Stop } from './clock.ts'
import type { Connection } from './connection.ts'
import type { Desk, Subject } from './desk.ts'
import { startEffects } from './desk-effects.ts'
import { createFailuresStore } from './failures.store.ts'
import { createAwayStore } from './modules/agents/away.store.ts'
import { createFaceStore } from './modules/agents/face.store.ts'
import type { FacesApi } from './modules/agents/faces.api.ts'
import type { SecurityApi } from './modules/agents/security.api.ts'
import type { TeamApi } from './modules/agents/team.api.ts'
import { createCallbacksStore } from './modules/callbacks/callbacks.store.ts'
import { findCase } from './modules/conversations/cases.models.ts'
import { createCasesStore } from './modules/conversations/cases.store.ts'
import { createDraftsStore } from './modules/conversations/drafts.store.ts'
import { createOutboxStore } from './modules/conversations/outbox.store.ts'
import { tellDelivered } from './modules/conversations/tell-delivered.ts'
import { createThreadStore } from './modules/conversations/thread.store.ts'
import { createTypingStore } from './modules/conversations/typing.store.ts'
import type { FilesApi } from './modules/files/files.api.ts'
import { createUploadsStore } from './modules/files/uploads.store.ts'
import { createPersonStore } from './modules/people/person.store.ts'
import { createPresenceStore } from './modules/people/presence.store.ts'
import type { TrailApi } from './modules/trail/trail.api.ts'
import { createNowStore } from './now.store.ts'
import type { RouteStore } from './route.store.ts'

export interface DeskParts {
  agent: Agent
  connection: Connection
  clock: Clock
  route: RouteStore
  attention: Attention
  faces: FacesApi
  security: SecurityApi
  team: TeamApi
  trail: TrailApi
  files: FilesApi
  randomBytes: (count: number) => Uint8Array
}

type Stores = Omit<Desk, '$subject' | 'stop'>

function createStores(parts: DeskParts): { stores: Stores; stops: Stop[] } {
  const { agent, connection, clock, route, faces, files, randomBytes } = parts
  const thread = createThreadStore(connection)
  const cases = createCasesStore(connection)
  const typing = createTypingStore(connection, clock)
  const presence = createPresenceStore(connection)
  const person = createPersonStore(connection)
  const callbacks = createCallbacksStore(connection)
  const outbox = createOutboxStore({ connection, clock, randomBytes, onSent: thread.add })
  const { $now, stop: stopNow } = createNowStore(clock)
  const away = createAwayStore(connection, agent.away)
  const started = [away, thread, cases, typing, presence, person, callbacks, outbox]
  return {
    stores: {
      ...{ agent, away, connection, route, cases, thread, outbox },
      ...{ typing, presence, person, callbacks, files },
      face: createFaceStore(faces, agent.picture),
      security: parts.security,
      team: parts.team,
      trail: parts.trail,
      $role: atom(agent.role),
      uploads: createUploadsStore(files),
      drafts: createDraftsStore(),
      failures: createFailuresStore(clock),
      $now,
      $personShown: atom(false),
    },
    stops: [tellDelivered(connection, cases), ...started.map((store) => store.stop), stopNow],
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

/** Joins the stores of one agent on one connection, and starts what follows from what. */
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
