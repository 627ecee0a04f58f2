import type { LogEntry } from './event-log.ts'

/** Events in one request. */
export const BATCH_EVENTS = 50

/**
 * Bytes in one request, and in all that are on their way: browsers grant a page 64 kB of
 * requests that may outlive it, and with less than that every request may.
 */
export const BATCH_BYTES = 60_000

/** What the key and the times around the events take, at most. */
const ENVELOPE_BYTES = 500

/** What fits into one request. */
export interface Room {
  events: number
  bytes: number
}

/** The longest head of the list that fits into one request. */
export function takeBatch<T extends LogEntry>(list: readonly T[], room: Room): readonly T[] {
  let left = room.bytes - ENVELOPE_BYTES
  let count = 0
  for (const event of list) {
    left -= event.bytes + 1
    if (left < 0 || count === room.events) break
    count++
  }
  return list.slice(0, count)
}

/** What a request says of all its events. */
export interface Envelope {
  writeKey: string
  /** ISO 8601. */
  sentAt: string
  /** Proves the user the events name. */
  identity?: string | undefined
}

/** The body of `POST /v1/batch`. */
export function encodeBatch(events: readonly LogEntry[], envelope: Envelope): string {
  return `${JSON.stringify(envelope).slice(0, -1)},"batch":[${events.map(({ json }) => json).join()}]}`
}
