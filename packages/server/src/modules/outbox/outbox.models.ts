import type { OutboxEntry } from '@beckon/protocol'
import type { Job, OutboxRow } from './outbox.types.ts'

/** Tries of one row: the last comes about a day after the first. */
export const ATTEMPTS = 12

const SHORTEST = 10_000
const LONGEST = 4 * 60 * 60 * 1000
const FACTOR = 3

/** Characters of an error that are kept. */
const ERROR = 500

/**
 * Milliseconds until the next try: ever longer, and never the same for all that failed together.
 *
 * @param random from 0 to 1
 */
export function backOff(attempts: number, random: number): number {
  const delay = Math.min(SHORTEST * FACTOR ** (attempts - 1), LONGEST)
  return Math.round(delay * (0.5 + random))
}

/** @throws SyntaxError where the payload is no JSON */
export function toJob(row: OutboxRow): Job {
  const { id, site_id: siteId, person_id: personId, kind, key, attempts } = row
  return { id, siteId, personId, kind, key, payload: JSON.parse(row.payload), attempts }
}

export function toEntry(row: OutboxRow): OutboxEntry {
  return {
    id: row.id,
    kind: row.kind,
    key: row.key,
    personId: row.person_id,
    state: row.state,
    attempts: row.attempts,
    dueAt: row.due_at,
    error: row.error,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

/** What is kept of an error: one line of it, without addresses somebody is reached at. */
export function describeError(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return text
    .replaceAll(/[^\s<>"'()]+@[^\s<>"'()]+/g, '…')
    .replaceAll(/\s+/g, ' ')
    .slice(0, ERROR)
}
