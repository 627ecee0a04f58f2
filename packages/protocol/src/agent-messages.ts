import type { Ack } from './ack.ts'
import type { Callback, CallbackStatus } from './callback.ts'
import type { ConsentReceipt } from './consent.ts'
import type { MessageContent } from './content.ts'
import type { Case, CaseStatus, Message, MessagePage, ReadMarks } from './conversation.ts'
import type { ErrorBody } from './error-codes.ts'
import type { StoredEvent } from './events.ts'
import type { Person } from './people.ts'
import type { MessageDraft, MessageRange } from './visitor-messages.ts'

/** The handshake of the namespace `/agent`; the session itself travels in a cookie. */
export interface AgentHandshake {
  protocol: number
}

/** What an agent may ask, each answered by an ack. */
export interface AgentRequests {
  'cases:list': {
    input: {
      status?: CaseStatus | undefined
      before?: string | undefined
      limit?: number | undefined
    }
    output: { cases: Case[]; more: boolean }
  }
  'case:update': { input: { caseId: string; status: CaseStatus }; output: { case: Case } }
  'messages:list': { input: MessageRange & { conversationId: string }; output: MessagePage }
  'message:send': {
    input: MessageDraft & { conversationId: string; content?: MessageContent | undefined }
    output: { message: Message }
  }
  'message:read': { input: { conversationId: string; seq: number }; output: { read: ReadMarks } }
  'callbacks:list': {
    input: {
      personId?: string | undefined
      status?: CallbackStatus | undefined
      before?: string | undefined
      limit?: number | undefined
    }
    output: { callbacks: Callback[]; more: boolean }
  }
  'callback:update': {
    input: { callbackId: string; status: CallbackStatus }
    output: { callback: Callback }
  }
  /** From here on `event:new`, `person:changed` and `consent:changed` of this person arrive. */
  'person:watch': {
    input: { personId: string }
    output: { person: Person; events: StoredEvent[]; receipts: ConsentReceipt[] }
  }
  'person:unwatch': { input: { personId: string }; output: Record<string, never> }
  /** Who is away is not counted as there, whatever is open on their screen. It is kept. */
  'away:set': { input: { away: boolean }; output: { away: boolean } }
}

/** What an agent may say without waiting for an answer. */
export interface AgentSignals {
  /** Messages up to this one are on an agent's screen, or could be. */
  'message:delivered': { conversationId: string; seq: number }
  'typing:set': { conversationId: string; active: boolean }
}

/** What the gateway tells the agents of a site. */
export interface AgentNotices {
  'case:changed': { case: Case }
  'message:new': { message: Message }
  'message:read': { conversationId: string; read: ReadMarks }
  'message:delivered': { conversationId: string; delivered: ReadMarks }
  /** Told to all sockets of the agent themself. */
  'away:changed': { away: boolean }
  'typing:changed': { conversationId: string; active: boolean }
  'callback:changed': { callback: Callback }
  'presence:changed': { personId: string; online: boolean }
  'event:new': { personId: string; event: StoredEvent }
  'consent:changed': { personId: string; receipt: ConsentReceipt }
  'person:changed': { person: Person }
  'session:ended': ErrorBody
}

/** The agent's half of the socket, as Socket.IO types want it. */
export type AgentToServer = {
  [K in keyof AgentRequests]: (
    input: AgentRequests[K]['input'],
    ack: (answer: Ack<AgentRequests[K]['output']>) => void,
  ) => void
} & { [K in keyof AgentSignals]: (input: AgentSignals[K]) => void }

/** The gateway's half. */
export type ServerToAgent = {
  [K in keyof AgentNotices]: (notice: AgentNotices[K]) => void
}
