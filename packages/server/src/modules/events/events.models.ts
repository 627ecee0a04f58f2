import {
  type Batch,
  type EventMessage,
  type Json,
  LIMITS,
  type StoredEvent,
} from '@beckon/protocol'
import { schemas, validate } from '@beckon/protocol/validate'
import { createId } from '../../shared/create-id.ts'
import { toKnownError } from '../../shared/known-error.ts'
import { refuse } from '../../shared/refuse.ts'
import type { Candidate, EventRow } from './events.types.ts'

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

/** Bytes of the events that will be dropped for being too large. They must not spoil the others. */
export function countSpareBytes({ batch }: Batch): number {
  const sizes = batch.map(countBytes).filter((size) => size > LIMITS.eventBytes)
  return sizes.reduce((sum, size) => sum + size, 0)
}

function checkEvent(item: unknown): EventMessage {
  try {
    return validate(schemas.event, item)
  } catch (error) {
    throw refuse('event/invalid', toKnownError(error).details)
  }
}

/**
 * @param sentAt of the batch; it was stamped later than that of an event, and goes before it
 * @throws BeckonError `event/too-large`, `event/invalid`
 */
export function readEvent(item: unknown, sentAt?: string | null): Candidate['event'] {
  const event = checkEvent(item)
  if (countBytes(item) > LIMITS.eventBytes) throw refuse('event/too-large')
  return { ...event, messageId: event.messageId || createId(), sentAt: sentAt ?? event.sentAt }
}

/** Whether the site's server stands for an event, or the gateway itself. */
function isVouched(keyKind: EventRow['key_kind']): boolean {
  return keyKind === 'sk' || keyKind === 'is' || keyKind === 'server'
}

/** Whose event it is: a proven user's, else the anonymous visitor's, else nobody's. */
function subjectOf({
  keyKind,
  event,
  proven,
}: Candidate): Pick<EventRow, 'subject_kind' | 'subject_value'> {
  if ((isVouched(keyKind) || proven?.joins) && event.userId) {
    return { subject_kind: 'user_id', subject_value: event.userId }
  }
  if (event.anonymousId) return { subject_kind: 'anonymous_id', subject_value: event.anonymousId }
  return { subject_kind: null, subject_value: null }
}

/** What is stored of an event beside its columns; only what it has. */
function toRest(event: EventMessage): string {
  return JSON.stringify({
    category: event.category || undefined,
    groupId: event.groupId || undefined,
    previousId: event.previousId || undefined,
    integrations: event.integrations ?? undefined,
    originalTimestamp: event.timestamp ?? event.originalTimestamp ?? undefined,
    sentAt: event.sentAt ?? undefined,
  })
}

/** An address of the network is personal: it is kept only where the site's own server sends it. */
function toContext({ keyKind, event }: Candidate): EventMessage['context'] {
  if (keyKind === 'sk' || event.context == null) return event.context
  const { ip: _, ...context } = event.context
  return context
}

/** @param times when it happened and when it was taken, by our clock, ISO 8601 */
export function toEventRow(
  candidate: Candidate,
  times: Pick<EventRow, 'happened_at' | 'received_at'>,
): EventRow {
  const { site, keyKind, event } = candidate
  return {
    id: createId(),
    site_id: site.id,
    message_id: event.messageId,
    type: event.type,
    anonymous_id: event.anonymousId || null,
    user_id: event.userId || null,
    ...subjectOf(candidate),
    key_kind: candidate.proven === undefined ? keyKind : 'is',
    name: event.event ?? event.name ?? null,
    properties: JSON.stringify(event.properties ?? {}),
    traits: JSON.stringify(event.traits ?? {}),
    context: JSON.stringify(toContext(candidate) ?? {}),
    rest: toRest(event),
    ...times,
  }
}

export function toStoredEvent(row: EventRow): StoredEvent {
  const {
    category = null,
    groupId = null,
    previousId = null,
    integrations = {},
    originalTimestamp = null,
    sentAt = null,
  } = JSON.parse(row.rest)
  return {
    messageId: row.message_id,
    type: row.type,
    anonymousId: row.anonymous_id,
    userId: row.user_id,
    verified: isVouched(row.key_kind),
    event: row.name,
    category,
    groupId,
    previousId,
    properties: JSON.parse(row.properties),
    traits: JSON.parse(row.traits),
    context: JSON.parse(row.context),
    integrations,
    timestamp: row.happened_at,
    originalTimestamp,
    sentAt,
    receivedAt: row.received_at,
  }
}
