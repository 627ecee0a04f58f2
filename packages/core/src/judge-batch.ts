import type { BatchAnswer, ErrorCode, Moment } from '@beckon/protocol'
import type { DropReason } from './client.ts'
import type { QueuedEvent } from './event-queue.ts'
import type { Answer } from './gateway.ts'

/** What a `BeckonError` is made of. */
export interface Fault {
  code: ErrorCode
  message: string
}

export interface Verdict {
  /** To be sent once more. */
  again: readonly QueuedEvent[]
  /** Given up, and why. */
  dropped: readonly QueuedEvent[]
  reason: DropReason
  errors: readonly Fault[]
  moments: readonly Moment[]
  /** Nothing more should be sent for a while. */
  failed: boolean
}

function judgeRefusal(
  events: readonly QueuedEvent[],
  error: Fault,
  { status, transient }: Answer,
): Partial<Verdict> {
  if (transient) return { again: events, failed: true }
  if (status === 413 && events.length > 1) return { again: events }
  const reason =
    error.code === 'consent/required' ? 'consent' : status === 413 ? 'too-large' : 'refused'
  // Whoever is refused for good would be refused the next time too, so that waits longer and longer.
  return { dropped: events, reason, errors: [error], failed: reason === 'refused' }
}

/** Whatever stands between us and the gateway may have answered. */
function readList<T>(list: readonly T[] | undefined): T[] {
  return Array.isArray(list) ? list.filter(Boolean) : []
}

function judgeAnswer(
  events: readonly QueuedEvent[],
  { results, errors, moments }: Partial<BatchAnswer>,
): Partial<Verdict> {
  // Other servers that speak Segment's API say nothing about single events: then all are taken.
  const list = (verdict: string): QueuedEvent[] =>
    events.filter(({ id }) => results?.[id] === verdict)
  const again = list('retry')
  const codes = new Map(readList(errors).map((error) => [error.code, error]))
  return {
    again,
    dropped: list('drop'),
    errors: [...codes.values()],
    moments: readList(moments),
    failed: !!again[0],
  }
}

/**
 * What the gateway's answer means for each event that was sent.
 *
 * @param early true if it left before its receipt was known to have arrived: what was not taken
 *   may be once it has
 */
export function judgeBatch(
  events: readonly QueuedEvent[],
  answer: Answer,
  early: boolean,
): Verdict {
  const verdict: Verdict = {
    again: [],
    dropped: [],
    reason: 'refused',
    errors: [],
    moments: [],
    failed: false,
    ...(answer.error
      ? judgeRefusal(events, answer.error, answer)
      : judgeAnswer(events, answer.body as BatchAnswer)),
  }
  if (!early) return verdict
  const again = [...verdict.again, ...verdict.dropped]
  return { ...verdict, again, dropped: [], errors: [], failed: !!again[0] }
}
