import * as v from 'valibot'
import type { SubjectExport } from './rights.ts'

const text = v.string()
const textOrNone = v.nullable(text)
const number = v.number()
const flag = v.boolean()
const object = v.record(text, v.unknown())

const identityKind = v.picklist(['anonymous_id', 'user_id', 'email', 'phone'])

const event = v.strictObject({
  messageId: text,
  type: v.picklist(['track', 'page', 'screen', 'identify', 'group', 'alias']),
  anonymousId: textOrNone,
  userId: textOrNone,
  verified: flag,
  event: textOrNone,
  category: textOrNone,
  groupId: textOrNone,
  previousId: textOrNone,
  properties: object,
  traits: object,
  context: object,
  integrations: object,
  timestamp: text,
  originalTimestamp: textOrNone,
  sentAt: textOrNone,
  receivedAt: text,
})

const channel = v.looseObject({ channel: text, purpose: text, state: text, address: textOrNone })

const receipt = v.looseObject({
  v: v.literal(1),
  id: text,
  site: text,
  seq: number,
  prev: textOrNone,
  hash: text,
  kid: text,
  signature: text,
  subject: text,
  salt: textOrNone,
  anonymousId: textOrNone,
  personId: textOrNone,
  epoch: number,
  purposes: v.record(text, flag),
  channels: v.array(channel),
  signals: object,
  notice: v.nullable(v.strictObject({ id: text, version: text, locale: text, text })),
  noticeHash: textOrNone,
  surface: text,
  origin: textOrNone,
  at: text,
  receivedAt: text,
  expiresAt: text,
})

const attachment = v.strictObject({
  id: text,
  name: text,
  type: text,
  size: number,
  width: v.optional(number),
  height: v.optional(number),
  url: text,
})

const message = v.strictObject({
  id: text,
  clientId: text,
  conversationId: text,
  caseId: text,
  seq: number,
  author: v.strictObject({ kind: text, name: textOrNone }),
  text,
  attachments: v.optional(v.array(attachment)),
  content: v.optional(v.looseObject({ kind: text, v: number })),
  reply: v.optional(v.strictObject({ to: text, values: v.looseObject({}) })),
  via: v.optional(text),
  createdAt: text,
})

const callback = v.looseObject({
  id: text,
  phone: text,
  name: textOrNone,
  note: textOrNone,
  at: textOrNone,
  status: text,
  consent: v.nullable(v.strictObject({ version: text, text })),
  createdAt: text,
  updatedAt: text,
})

const person = v.strictObject({
  id: text,
  traits: object,
  claimedTraits: object,
  contactName: textOrNone,
  createdAt: text,
  seenAt: text,
})

const join = v.strictObject({
  kind: identityKind,
  value: text,
  from: textOrNone,
  to: text,
  reason: text,
  evidence: object,
  at: text,
})

const session = v.strictObject({
  kind: v.picklist(['visitor', 'identity']),
  locale: textOrNone,
  timezone: textOrNone,
  createdAt: text,
  expiresAt: text,
})

/** What an export looks like, for whoever reads one. */
export const subjectExport: v.GenericSchema<
  unknown,
  Record<keyof SubjectExport, unknown>
> = v.strictObject({
  v: v.literal(1),
  at: text,
  person: v.nullable(person),
  identities: v.array(
    v.strictObject({ kind: identityKind, value: text, verified: flag, at: text }),
  ),
  joins: v.array(join),
  events: v.array(event),
  receipts: v.array(receipt),
  channels: v.array(channel),
  cases: v.array(v.looseObject({ id: text, status: text, openedAt: text })),
  messages: v.array(message),
  callbacks: v.array(callback),
  sessions: v.array(session),
  others: v.record(text, v.array(object)),
})
