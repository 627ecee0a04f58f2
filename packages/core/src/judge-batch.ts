import { type BatchAnswer, BeckonError, type ErrorCode } from '@beckon/protocol'
import type { QueuedEvent } from './event-queue.ts'
import { type Answer, isTransient } from './gateway.ts'

export interface Verdicts {
  again: readonly QueuedEvent[]
  errors: readonly BeckonError[]
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
): Verdicts {
  if (!answer.ok) {
    const again = isTransient(answer.status) || (early && answer.error.code === 'consent/required')
    return again ? { again: events, errors: [] } : { again: [], errors: [answer.error] }
  }
  // Other servers that speak Segment's API say nothing about single events: then all are taken.
  const { results, errors } = answer.body as Partial<BatchAnswer>
  const again = events.filter(({ id }) => {
    const verdict = results?.[id]
    return verdict === 'retry' || (early && verdict === 'drop')
  })
  const byCode = new Map(early ? [] : errors?.map((error) => [error.code, error]))
  const toError = ({ code, message }: { code: ErrorCode; message: string }): BeckonError =>
    new BeckonError(code, message)
  return { again, errors: Array.from(byCode.values(), toError) }
}
