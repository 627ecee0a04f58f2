import {
  type Batch,
  type BatchAnswer,
  type BeckonError,
  type EventMessage,
  type EventVerdict,
  type Json,
  LIMITS,
  type StoredEvent,
} from '@beckon/protocol'
import { schemas, validate } from '@beckon/protocol/validate'
import { toIso } from '../../shared/clock.ts'
import { createId } from '../../shared/create-id.ts'
import { toKnownError } from '../../shared/known-error.ts'
import { refuse } from '../../shared/refuse.ts'
import type { Candidate, EventRow, Outcome } from './events.types.ts'

/**
 * When an event happened by our clock: the sender's clock may be wrong, but it is wrong by
 * the same amount in both of the times it stamped. Nothing happens after it was received.
 *
 * @see https://segment.com/docs/connections/spec/common/#timestamps
 */
export function correctTime(event: EventMessage, receivedAt: number): string {
  const stamped = Date.parse(event.timestamp ?? event.originalTimestamp ?? '')
  if (Number.isNaN(stamped)) return toIso(receivedAt)
  const sent = Date.parse(event.sentAt ?? '')
  const happened = Number.isNaN(sent) ? stamped : receivedAt - (sent - stamped)
  return toIso(happened >= 0 ? Math.min(happened, receivedAt) : receivedAt)
}

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Lays what a batch says of all events under what one of them says itself. */
export function mergeItem(item: unknown, batch: Partial<Batch>): unknown {
  if (!isObject(item)) return item
  const merged: Record<string, unknown> = { ...item }
  for (const member of ['context', 'integrations'] as const) {
    const [shared, own] = [batch[member], item[member] ?? {}]
    if (isObject(shared) && isObject(own)) merged[member] = { ...shared, ...own }
  }
  merged['sentAt'] = item['sentAt'] ?? batch.sentAt
  return merged
}

/** Some of Segment's libraries put the key into each event. */
export function readWriteKey(item: unknown): string | undefined {
  const key = isObject(item) ? item['writeKey'] : undefined
  return typeof key === 'string' ? key : undefined
}

/** The size of a value as JSON; infinite where it is nested too deep to be written. */
function countBytes(value: unknown): number {
  try {
    return Buffer.byteLength(JSON.stringify(value) ?? '')
  } catch {
    return Number.POSITIVE_INFINITY
  }
}

/** Bytes of what a batch says of all events, once each of them has it. */
export function countSharedBytes({ batch, context, integrations }: Batch): number {
  return batch.length * countBytes({ context, integrations })
}

function checkEvent(item: unknown): EventMessage {
  try {
    return validate(schemas.event, item)
  } catch (error) {
    throw refuse('event/invalid', toKnownError(error).details)
  }
}

/** @throws BeckonError `event/too-large`, `event/invalid` */
export function readEvent(item: unknown): Candidate['event'] {
  const event = checkEvent(item)
  if (countBytes(item) > LIMITS.eventBytes) throw refuse('event/too-large')
  return { ...event, messageId: event.messageId || createId() }
}

/** Whose event it is: a proven user's, else the anonymous visitor's, else nobody's. */
function subjectOf({
  keyKind,
  event,
}: Candidate): Pick<EventRow, 'subject_kind' | 'subject_value'> {
  if (keyKind === 'sk' && event.userId) {
    return { subject_kind: 'user_id', subject_value: event.userId }
  }
  if (event.anonymousId) return { subject_kind: 'anonymous_id', subject_value: event.anonymousId }
  return { subject_kind: null, subject_value: null }
}

/** What is stored of an event beside its columns; only what it has. */
function toRest({ category, groupId, previousId, integrations }: EventMessage): string {
  return JSON.stringify({
    category: category || undefined,
    groupId: groupId || undefined,
    previousId: previousId || undefined,
    integrations: integrations ?? undefined,
  })
}

export function toEventRow(candidate: Candidate, receivedAt: number): EventRow {
  const { site, keyKind, event } = candidate
  return {
    id: createId(),
    site_id: site.id,
    message_id: event.messageId,
    type: event.type,
    anonymous_id: event.anonymousId || null,
    user_id: event.userId || null,
    ...subjectOf(candidate),
    key_kind: keyKind,
    name: event.event ?? event.name ?? null,
    properties: JSON.stringify(event.properties ?? {}),
    traits: JSON.stringify(event.traits ?? {}),
    context: JSON.stringify(event.context ?? {}),
    rest: toRest(event),
    happened_at: correctTime(event, receivedAt),
    received_at: toIso(receivedAt),
  }
}

export function toStoredEvent(row: EventRow): StoredEvent {
  const {
    category = null,
    groupId = null,
    previousId = null,
    integrations = {},
  } = JSON.parse(row.rest)
  return {
    messageId: row.message_id,
    type: row.type,
    anonymousId: row.anonymous_id,
    userId: row.user_id,
    verified: row.key_kind === 'sk',
    event: row.name,
    category,
    groupId,
    previousId,
    properties: JSON.parse(row.properties),
    traits: JSON.parse(row.traits),
    context: JSON.parse(row.context),
    integrations,
    timestamp: row.happened_at,
    receivedAt: row.received_at,
  }
}

/** Names an item that was not taken, and why. */
export function toDrop(input: { index: number; item: unknown; error: BeckonError }): Outcome {
  const { index, item, error } = input
  const messageId = isObject(item) ? item['messageId'] : undefined
  const faults = error.details?.map(({ path, message }) => (path ? `${path}: ${message}` : message))
  return {
    index,
    messageId: typeof messageId === 'string' ? messageId.slice(0, LIMITS.id) : null,
    verdict: 'drop',
    code: error.code,
    message: [error.message, ...(faults ?? [])].join(' '),
    details: error.details,
  }
}

/** The answer to a batch of which at least one event was taken. Of an id sent twice, one is enough. */
export function toAnswer(outcomes: readonly Outcome[]): BatchAnswer {
  const verdicts = new Map<string, EventVerdict>()
  for (const { messageId, verdict } of outcomes) {
    if (messageId !== null && verdicts.get(messageId) !== 'ok') verdicts.set(messageId, verdict)
  }
  const errors = outcomes.flatMap(({ index, messageId, code, message }) =>
    code === undefined ? [] : [{ index, messageId, code, message: message ?? code }],
  )
  return { success: true, results: Object.fromEntries(verdicts), errors }
}
