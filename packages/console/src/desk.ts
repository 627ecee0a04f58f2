import type { Agent, AgentRole } from '@beckon/protocol'
import type { ReadableAtom, WritableAtom } from 'nanostores'
import type { Stop } from './clock.ts'
import type { Connection } from './connection.ts'
import type { FailuresStore } from './failures.store.ts'
import type { AwayStore } from './modules/agents/away.store.ts'
import type { FaceStore } from './modules/agents/face.store.ts'
import type { SecurityApi } from './modules/agents/security.api.ts'
import type { TeamApi } from './modules/agents/team.api.ts'
import type { CallbacksStore } from './modules/callbacks/callbacks.store.ts'
import type { CasesStore } from './modules/conversations/cases.store.ts'
import type { DraftsStore } from './modules/conversations/drafts.store.ts'
import type { OutboxStore } from './modules/conversations/outbox.store.ts'
import type { ThreadStore } from './modules/conversations/thread.store.ts'
import type { TypingStore } from './modules/conversations/typing.store.ts'
import type { FilesApi } from './modules/files/files.api.ts'
import type { UploadsStore } from './modules/files/uploads.store.ts'
import type { PersonStore } from './modules/people/person.store.ts'
import type { PresenceStore } from './modules/people/presence.store.ts'
import type { TrailApi } from './modules/trail/trail.api.ts'
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
  readonly away: AwayStore
  readonly face: FaceStore
  readonly security: SecurityApi
  readonly team: TeamApi
  readonly trail: TrailApi
  /** What the agent may do, as far as the gateway last told. */
  readonly $role: WritableAtom<AgentRole>
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
  readonly files: FilesApi
  readonly uploads: UploadsStore
  readonly failures: FailuresStore
  readonly $now: ReadableAtom<number>
  /** The open conversation; null where none is, or while it is not known whose it is. */
  readonly $subject: ReadableAtom<Subject | null>
  /** Whether the person is shown where there is no room beside the thread. */
  readonly $personShown: WritableAtom<boolean>
  stop: Stop
}
