import type { QueuedEvent } from './event-queue.ts'

/** Events in one request. */
export const BATCH_EVENTS = 50

/**
 * Bytes in one request, and in all that are on their way: browsers grant a page 64 kB of
 * requests that may outlive it, and with less than that every request may.
 */
export const BATCH_BYTES = 60_000

/** What the key and the times around the events take, at most. */
const ENVELOPE_BYTES = 500

/** The longest head of the list that fits into one request. */
export function takeBatch(events: readonly QueuedEvent[], bytes: number): readonly QueuedEvent[] {
  let left = bytes - ENVELOPE_BYTES
  let count = 0
  for (const event of events) {
    left -= event.bytes + 1
    if (left < 0 || count === BATCH_EVENTS) break
    count++
  }
  return events.slice(0, count)
}

/** The body of `POST /v1/batch`. */
export function encodeBatch(events: readonly QueuedEvent[], writeKey: string, now: number): string {
  const sentAt = new Date(now).toISOString()
  const list = events.map((event) => event.json).join()
  return `{"writeKey":${JSON.stringify(writeKey)},"sentAt":"${sentAt}","batch":[${list}]}`
}
