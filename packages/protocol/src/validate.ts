import * as v from 'valibot'
import { accessSchemas } from './access-schema.ts'
import type { AgentRequests, AgentSignals } from './agent-messages.ts'
import { articleSchemas } from './article-schema.ts'
import { BeckonError } from './beckon-error.ts'
import type { CallbackStatus } from './callback.ts'
import { callbackCancel, callbackRequest, callbackReschedule } from './callback-schema.ts'
import { consentChoice } from './consent-schema.ts'
import { messageContent, messageReply } from './content-schema.ts'
import type { CaseStatus, RatingRequest } from './conversation.ts'
import type { OutboxState } from './deliveries.ts'
import { emailRequest, transcriptRequest } from './email-schema.ts'
import type { Issue } from './error-codes.ts'
import { ERROR_TABLE } from './error-table.ts'
import { eventContext, eventSchema } from './event-schema.ts'
import { subjectExport } from './export-schema.ts'
import { id, isJson, json, limit, name, queryLimit, querySeq, seq, text, ulid } from './fields.ts'
import type { CookieRequest, HttpRequests } from './http-messages.ts'
import { GATEWAY_LIMITS, LIMITS } from './limits.ts'
import { channelAccountRequest, messengerRequest } from './messengers-schema.ts'
import { momentReply, momentRequest } from './moment-schema.ts'
import type { PersonKind } from './people.ts'
import { pushRequest, pushWithdrawal } from './push-schema.ts'
import type { SubjectRequest } from './rights.ts'
import { siteSettings } from './settings-schema.ts'
import { time, timeOrDate } from './time-fields.ts'
import type {
  MessageRange,
  VisitorHandshake,
  VisitorRequests,
  VisitorSignals,
} from './visitor-messages.ts'

type Schema<T> = v.GenericSchema<unknown, T>
type Inputs<Requests> = {
  readonly [K in keyof Requests as Requests[K] extends { input: unknown }
    ? K
    : never]: Requests[K] extends { input: infer Input } ? Schema<Input> : never
}

const caseStatus: Schema<CaseStatus> = v.picklist(['open', 'closed'])
const callbackStatus: Schema<CallbackStatus> = v.picklist(['requested', 'done', 'cancelled'])
const messageRange = { after: v.optional(seq), before: v.optional(seq), limit: v.optional(limit) }
const queryRange: Schema<MessageRange> = v.object({
  after: v.optional(querySeq),
  before: v.optional(querySeq),
  limit: v.optional(queryLimit),
})
const nothing = v.object({})
/** 1 to 5, as the stars are. */
const ratingRequest: Schema<RatingRequest> = v.object({
  caseId: id,
  score: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
  comment: v.optional(v.pipe(v.string(), v.maxLength(LIMITS.note))),
})
const attachments = v.optional(v.pipe(v.array(id), v.maxLength(GATEWAY_LIMITS.attachments)))
const messageSend = v.object({
  id: ulid,
  text,
  attachments,
  anew: v.optional(v.boolean()),
  reply: v.optional(messageReply),
})
const content = v.optional(messageContent)
const pageQuery = { cursor: v.optional(id), limit: v.optional(queryLimit) }
const outboxState: Schema<OutboxState> = v.picklist(['pending', 'done', 'dead'])
const personKind: Schema<PersonKind> = v.picklist(['person', 'user_id', 'anonymous_id'])
const personQuery = { kind: v.optional(personKind) }

const cookieRequest: Schema<CookieRequest> = v.object({
  site: id,
  value: v.pipe(v.string(), v.maxLength(GATEWAY_LIMITS.cookie), v.check(isJson, 'Expected JSON')),
  domain: name,
})

const subjectRequest: Schema<SubjectRequest> = v.object({ site: id, anonymousId: v.optional(id) })

const http: Inputs<HttpRequests> = {
  ...accessSchemas,
  ...articleSchemas,
  'POST /v1/batch': v.object({
    writeKey: v.nullish(id),
    batch: v.pipe(v.array(v.unknown()), v.maxLength(LIMITS.batchEvents)),
    identity: v.nullish(id),
    sentAt: v.nullish(time),
    context: v.nullish(eventContext),
    integrations: v.nullish(json),
  }),
  'POST /v1/:type': eventSchema,
  'POST /v1/sessions': v.object({
    site: id,
    anonymousId: v.optional(id),
    identity: v.optional(id),
    locale: v.optional(name),
    timezone: v.optional(name),
    resume: v.optional(name),
  }),
  'POST /v1/consent': consentChoice,
  'POST /v1/cookie': cookieRequest,
  'POST /v1/identity/nonce': v.object({ site: id, anonymousId: v.optional(id) }),
  'POST /v1/identity': v.object({
    site: id,
    token: v.pipe(v.string(), v.maxLength(GATEWAY_LIMITS.identityToken)),
    anonymousId: v.optional(id),
  }),
  'POST /v1/subjects/:id/export': v.object(personQuery),
  'POST /v1/subjects/:id/erase': v.object(personQuery),
  'POST /v1/subjects/me/export': subjectRequest,
  'POST /v1/subjects/me/erase': subjectRequest,
  'POST /v1/subjects/me/receipts': subjectRequest,
  'POST /v1/messages': messageSend,
  'GET /v1/messages': queryRange,
  'GET /v1/cases/mine': v.object({ before: v.optional(id), limit: v.optional(queryLimit) }),
  'POST /v1/cases/end': nothing,
  'POST /v1/cases/rate': ratingRequest,
  'GET /v1/files/:id': v.object({}),
  'POST /v1/callbacks': callbackRequest,
  'POST /v1/callbacks/cancel': callbackCancel,
  'POST /v1/callbacks/reschedule': callbackReschedule,
  'GET /v1/callbacks/slots': nothing,
  'GET /v1/callbacks/mine': nothing,
  'GET /v1/email': nothing,
  'POST /v1/email': emailRequest,
  'POST /v1/email/withdraw': nothing,
  'POST /v1/email/transcript': transcriptRequest,
  'POST /v1/push': pushRequest,
  'DELETE /v1/push': pushWithdrawal,
  'GET /v1/messengers': nothing,
  'POST /v1/messengers/:channel': messengerRequest,
  'PUT /v1/channels/:channel': channelAccountRequest,
  'GET /v1/events': v.object({
    ...pageQuery,
    userId: v.optional(id),
    anonymousId: v.optional(id),
    since: v.optional(timeOrDate),
  }),
  'GET /v1/people/:id': v.object(personQuery),
  'GET /v1/people/:id/timeline': v.object({ ...pageQuery, ...personQuery }),
  'GET /v1/conversations': v.object(pageQuery),
  'POST /v1/conversations/:id/messages': v.object({ id, text, name: v.optional(name), content }),
  'GET /v1/callbacks': v.object(pageQuery),
  'POST /v1/moments': momentRequest,
  'POST /v1/moments/:id/answer': momentReply,
  'GET /v1/moments': v.object({
    ...pageQuery,
    userId: v.optional(id),
    anonymousId: v.optional(id),
    personId: v.optional(id),
  }),
  'GET /v1/outbox': v.object({ ...pageQuery, state: v.optional(outboxState) }),
  'GET /v1/decisions': v.object({
    ...pageQuery,
    personId: v.optional(id),
    messageId: v.optional(id),
  }),
}

const visitor: Inputs<VisitorRequests> & {
  readonly [K in keyof VisitorSignals]: Schema<VisitorSignals[K]>
} = {
  'message:send': messageSend,
  'messages:list': v.object(messageRange),
  'message:read': v.object({ seq }),
  'cases:mine': v.object({ before: v.optional(id), limit: v.optional(limit) }),
  'case:end': nothing,
  'case:rate': ratingRequest,
  'callback:request': callbackRequest,
  'callback:cancel': callbackCancel,
  'callback:reschedule': callbackReschedule,
  'callbacks:slots': nothing,
  'callbacks:mine': nothing,
  'typing:set': v.object({ active: v.boolean() }),
  'message:delivered': v.object({ seq }),
}

const agent: Inputs<AgentRequests> & {
  readonly [K in keyof AgentSignals]: Schema<AgentSignals[K]>
} = {
  'cases:list': v.object({
    status: v.optional(caseStatus),
    before: v.optional(id),
    limit: v.optional(limit),
  }),
  'case:update': v.object({ caseId: id, status: caseStatus }),
  'messages:list': v.object({ ...messageRange, conversationId: id }),
  'message:send': v.object({ id: ulid, conversationId: id, text, attachments, content }),
  'message:read': v.object({ conversationId: id, seq }),
  'callbacks:list': v.object({
    personId: v.optional(id),
    status: v.optional(callbackStatus),
    before: v.optional(id),
    limit: v.optional(limit),
  }),
  'callback:update': v.object({ callbackId: id, status: callbackStatus }),
  'person:watch': v.object({ personId: id }),
  'person:unwatch': v.object({ personId: id }),
  'typing:set': v.object({ conversationId: id, active: v.boolean() }),
  'message:delivered': v.object({ conversationId: id, seq }),
  'away:set': v.object({ away: v.boolean() }),
}

const handshake: Schema<VisitorHandshake> = v.object({
  session: id,
  protocol: v.number(),
  echo: v.optional(v.boolean()),
})

export { isEmailAddress } from './email-schema.ts'

/** The one table of everything a gateway accepts, by transport and message, of what an export is and of what can be set. */
export const schemas: {
  readonly http: typeof http
  readonly visitor: typeof visitor
  readonly agent: typeof agent
  readonly event: typeof eventSchema
  readonly handshake: typeof handshake
  readonly export: typeof subjectExport
  readonly settings: typeof siteSettings
} = {
  http,
  visitor,
  agent,
  event: eventSchema,
  handshake,
  export: subjectExport,
  settings: siteSettings,
}

/** Faults that a refusal names. */
const DETAILS = 100

function toIssue(issue: v.BaseIssue<unknown>): Issue {
  return { path: v.getDotPath(issue) ?? '', message: issue.message }
}

/**
 * Checks untrusted input and returns it typed, without members the protocol does not know.
 *
 * @throws BeckonError `request/invalid`, with one detail for each fault, 100 at most
 * @example
 * validate(schemas.visitor['message:read'], { seq: 3 }) // { seq: 3 }
 */
export function validate<T>(schema: v.GenericSchema<unknown, T>, input: unknown): T {
  const { message } = ERROR_TABLE['request/invalid']
  // To valibot it is an object, and one without required members would take it.
  if (Array.isArray(input)) {
    throw new BeckonError('request/invalid', message, [{ path: '', message: 'Expected an object' }])
  }
  const result = v.safeParse(schema, input)
  if (result.success) return result.output
  throw new BeckonError('request/invalid', message, result.issues.slice(0, DETAILS).map(toIssue))
}
