import type { AccessRequests } from './access.ts'
import type { ArticleRequests } from './articles.ts'
import type { Callback, CallbackOffer, CallbackRequest, OwnCallback } from './callback.ts'
import type { ConsentChoice } from './consent.ts'
import type { MessageContent } from './content.ts'
import type {
  Conversation,
  Message,
  MessagePage,
  OwnCase,
  RatingRequest,
  VisitorCase,
} from './conversation.ts'
import type { Decision, DecisionQuery, OutboxEntry, OutboxQuery } from './deliveries.ts'
import type { EmailContact, EmailRequest } from './email.ts'
import type { ErrorCode } from './error-codes.ts'
import type { Batch, EventMessage, EventVerdict, StoredEvent } from './events.ts'
import type { Attachment } from './files.ts'
import type { IdentityGrant, IdentityRequest, NonceGrant, NonceRequest } from './identity.ts'
import type {
  ChannelAccount,
  ChannelAccountRequest,
  MessengerContact,
  MessengerInvite,
  MessengerRequest,
} from './messengers.ts'
import type { Moment, MomentAnswer, MomentRecord, MomentReply, MomentRequest } from './moments.ts'
import type { PageQuery } from './page-query.ts'
import type { Person, PersonKind, TimelineEntry } from './people.ts'
import type { PushRequest, PushTarget } from './push.ts'
import type { ErasureCertificate, SubjectExport, SubjectRequest } from './rights.ts'
import type { SiteSettings } from './settings.ts'
import type { SignedReceipt } from './signed-receipt.ts'
import type { SiteConfig } from './site-config.ts'
import type { MessageDraft, MessageRange } from './visitor-messages.ts'

/** The body of `POST /v1/sessions`. */
export interface SessionRequest {
  site: string
  /** Joins consented events to this visitor; sent only once there is one. */
  anonymousId?: string | undefined
  /** `is_…`: opens the thread of the user it was given for, instead of a new one. */
  identity?: string | undefined
  locale?: string | undefined
  timezone?: string | undefined
  /** Of a link in a mail, once: opens the conversation it was sent for. */
  resume?: string | undefined
}

/** A visitor session. The token is opaque and is never part of a URL. */
export interface SessionGrant {
  token: string
  expiresAt: string
  config: SiteConfig
}

/** What happened to a batch. */
export interface BatchAnswer {
  success: boolean
  /** `messageId` -> verdict. */
  results: Record<string, EventVerdict>
  /** Why the events with verdict `drop` were refused. */
  errors: { index: number; messageId: string | null; code: ErrorCode; message: string }[]
  /** What this visitor should see now, so that no socket is needed for it; absent where there is nothing. */
  moments?: Moment[] | undefined
}

/** A cookie that a page asks to be set once more, by a server of its own domain. */
export interface CookieRequest {
  /** Public key of the site, `pk_…`; the cookie is named `beckon.` and that. */
  site: string
  /** JSON text. */
  value: string
  /** A domain that the page and the gateway share, e.g. `example.com`. */
  domain: string
}

/** What the site's server writes into a conversation, as the company. */
export interface ServerMessage {
  /** Its own: the same again is answered with the message that is there. */
  id: string
  text: string
  /** Who is shown as its author; the company where absent. */
  name?: string | undefined
  content?: MessageContent | undefined
}

/** The HTTP routes that take a body or a query, with what they take and give. */
export interface HttpRequests extends ArticleRequests, AccessRequests {
  'POST /v1/batch': { input: Batch; output: BatchAnswer }
  'POST /v1/:type': {
    input: EventMessage & { writeKey?: string | null | undefined }
    output: BatchAnswer
  }
  'POST /v1/sessions': { input: SessionRequest; output: SessionGrant }
  'POST /v1/consent': { input: ConsentChoice; output: { receipt: SignedReceipt } }
  'POST /v1/cookie': { input: CookieRequest; output: object }
  'POST /v1/identity/nonce': { input: NonceRequest; output: NonceGrant }
  'POST /v1/identity': { input: IdentityRequest; output: IdentityGrant }
  'POST /v1/subjects/:id/export': { input: PersonQuery; output: SubjectExport }
  'POST /v1/subjects/:id/erase': {
    input: PersonQuery
    output: { certificate: ErasureCertificate }
  }
  'POST /v1/subjects/me/export': { input: SubjectRequest; output: SubjectExport }
  'POST /v1/subjects/me/erase': {
    input: SubjectRequest
    output: { certificate: ErasureCertificate }
  }
  'POST /v1/subjects/me/receipts': {
    input: SubjectRequest
    output: { receipts: SignedReceipt[] }
  }
  'POST /v1/messages': { input: MessageDraft; output: { message: Message } }
  'POST /v1/conversations/:id/messages': { input: ServerMessage; output: { message: Message } }
  'GET /v1/messages': { input: MessageRange; output: MessagePage }
  'GET /v1/cases/mine': {
    input: { before?: string | undefined; limit?: number | undefined }
    output: { cases: OwnCase[]; more: boolean }
  }
  'POST /v1/cases/end': { input: object; output: { case: VisitorCase | null } }
  'POST /v1/cases/rate': { input: RatingRequest; output: { case: VisitorCase } }
  'GET /v1/files/:id': { input: object; output: { attachment: Attachment } }
  'POST /v1/callbacks': { input: CallbackRequest; output: { callback: Callback } }
  'POST /v1/callbacks/cancel': { input: { callbackId: string }; output: { callback: Callback } }
  'POST /v1/callbacks/reschedule': {
    input: { callbackId: string; at: string | null }
    output: { callback: Callback }
  }
  'GET /v1/callbacks/slots': { input: object; output: CallbackOffer }
  'GET /v1/callbacks/mine': { input: object; output: { callbacks: OwnCallback[] } }
  'GET /v1/email': { input: object; output: { email: EmailContact | null } }
  'POST /v1/email': { input: EmailRequest; output: { email: EmailContact } }
  'POST /v1/email/withdraw': { input: object; output: { email: null } }
  'POST /v1/email/transcript': {
    input: Partial<EmailRequest>
    output: { email: EmailContact }
  }
  /** The picture itself is the body. */
  'PUT /v1/agents/:id/picture': { output: { picture: string } }
  'DELETE /v1/agents/:id/picture': { output: object }
  'POST /v1/push': { input: PushRequest; output: { push: { expiresAt: string } } }
  'DELETE /v1/push': { input: Pick<PushTarget, 'endpoint'>; output: { push: null } }
  'GET /v1/messengers': { input: object; output: { messengers: MessengerContact[] } }
  'POST /v1/messengers/:channel': {
    input: MessengerRequest
    output: { invite: MessengerInvite }
  }
  'DELETE /v1/messengers/:channel': { output: { messenger: null } }
  'GET /v1/channels': { output: { channels: ChannelAccount[] } }
  'PUT /v1/channels/:channel': {
    input: ChannelAccountRequest
    output: { channel: ChannelAccount }
  }
  'DELETE /v1/channels/:channel': { output: object }
  /** What it takes is the messenger's own, and so is the answer. */
  'POST /v1/channels/:id/inbound': { output: object }
  'GET /v1/events': { input: EventQuery; output: { events: StoredEvent[]; next: string | null } }
  'GET /v1/people/:id/timeline': {
    input: PageQuery & PersonQuery
    output: { entries: TimelineEntry[]; next: string | null }
  }
  'GET /v1/conversations': {
    input: PageQuery
    output: { conversations: Conversation[]; next: string | null }
  }
  'GET /v1/callbacks': { input: PageQuery; output: { callbacks: Callback[]; next: string | null } }
  'GET /v1/people/:id': { input: PersonQuery; output: { person: Person } }
  'POST /v1/moments': { input: MomentRequest; output: { moment: MomentRecord } }
  'POST /v1/moments/:id/answer': { input: MomentReply; output: { answer: MomentAnswer } }
  'GET /v1/moments': {
    input: MomentQuery
    output: { moments: MomentRecord[]; next: string | null }
  }
  'GET /v1/outbox': { input: OutboxQuery; output: { entries: OutboxEntry[]; next: string | null } }
  'POST /v1/outbox/:id/replay': { output: { entry: OutboxEntry } }
  'GET /v1/decisions': {
    input: DecisionQuery
    output: { decisions: Decision[]; next: string | null }
  }
  'GET /v1/settings': { output: { settings: Partial<SiteSettings> } }
  'PUT /v1/settings/:section': { output: { settings: Partial<SiteSettings> } }
}

/** What the id of a person is; absent, their own is tried, then a proven user id, then an anonymous one. */
export interface PersonQuery {
  kind?: PersonKind | undefined
}

/** Oldest first, so that a reader can follow with `since`. */
export interface EventQuery extends PageQuery {
  userId?: string | undefined
  anonymousId?: string | undefined
  /** Only events received after this time, ISO 8601. */
  since?: string | undefined
}

/** Newest first; of one person where one is named. */
export interface MomentQuery extends PageQuery {
  userId?: string | undefined
  anonymousId?: string | undefined
  personId?: string | undefined
}
