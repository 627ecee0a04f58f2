import type { Ack } from './ack.ts'
import type { Callback, CallbackOffer, CallbackRequest, OwnCallback } from './callback.ts'
import type { MessageReply } from './content.ts'
import type {
  Message,
  MessagePage,
  OwnCase,
  RatingRequest,
  ReadMarks,
  VisitorCase,
  Waiting,
} from './conversation.ts'
import type { ErrorBody } from './error-codes.ts'

/** What a visitor sends in the Socket.IO handshake of the namespace `/visitor`. */
export interface VisitorHandshake {
  /** The token of `POST /v1/sessions`. */
  session: string
  protocol: number
  /** True to be told also what this socket itself has caused: several tabs listen by it. */
  echo?: boolean | undefined
}

/** A stretch of a conversation: upward after a `seq`, or the newest before one. */
export interface MessageRange {
  after?: number | undefined
  before?: number | undefined
  limit?: number | undefined
}

/** What a visitor writes. */
export interface MessageDraft {
  /** ULID: the idempotency key. */
  id: string
  text: string
  /** Ids of files that were uploaded; the text may be empty then. */
  attachments?: string[] | undefined
  /** True where it begins a case of its own: an open one is closed. */
  anew?: boolean | undefined
  /** Where it answers what a message asked. */
  reply?: MessageReply | undefined
}

/** What a visitor may ask, each answered by an ack. */
export interface VisitorRequests {
  'message:send': { input: MessageDraft; output: { message: Message } }
  'messages:list': { input: MessageRange; output: MessagePage }
  'message:read': { input: { seq: number }; output: { read: ReadMarks } }
  /** Closes the open case; null where there was never one. */
  'case:end': { input: object; output: { case: VisitorCase | null } }
  /** The visitor's cases that hold messages, newest first; `before` is the id of the last one held. */
  'cases:mine': {
    input: { before?: string | undefined; limit?: number | undefined }
    output: { cases: OwnCase[]; more: boolean }
  }
  'case:rate': { input: RatingRequest; output: { case: VisitorCase } }
  'callback:request': { input: CallbackRequest; output: { callback: Callback } }
  'callback:cancel': { input: { callbackId: string }; output: { callback: Callback } }
  'callback:reschedule': {
    input: { callbackId: string; at: string | null }
    output: { callback: Callback }
  }
  'callbacks:slots': { input: object; output: CallbackOffer }
  'callbacks:mine': { input: object; output: { callbacks: OwnCallback[] } }
}

/** What a visitor may say without waiting for an answer. */
export interface VisitorSignals {
  /** Messages up to this one are here, seen or not. */
  'message:delivered': { seq: number }
  'typing:set': { active: boolean }
}

/** What the gateway tells a visitor. */
export interface VisitorNotices {
  'message:new': { message: Message }
  'message:read': { read: ReadMarks }
  'message:delivered': { delivered: ReadMarks }
  'case:changed': { case: VisitorCase }
  /** Null once the first answer is awaited no more. */
  'waiting:changed': { waiting: Waiting | null }
  /** Whether somebody is there to answer now: told on connecting, and when it changes. */
  'staff:changed': { staffed: boolean }
  'typing:changed': { active: boolean; name: string | null }
  'callback:changed': { callback: Callback }
  'session:ended': ErrorBody
}

/** The visitor's half of the socket, as Socket.IO types want it. */
export type VisitorToServer = {
  [K in keyof VisitorRequests]: (
    input: VisitorRequests[K]['input'],
    ack: (answer: Ack<VisitorRequests[K]['output']>) => void,
  ) => void
} & { [K in keyof VisitorSignals]: (input: VisitorSignals[K]) => void }

/** The gateway's half. */
export type ServerToVisitor = {
  [K in keyof VisitorNotices]: (notice: VisitorNotices[K]) => void
}
