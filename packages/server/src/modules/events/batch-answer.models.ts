import {
  type BatchAnswer,
  type BeckonError,
  type ErrorCode,
  type EventVerdict,
  type Issue,
  LIMITS,
} from '@beckon/protocol'
import { refuse } from '../../shared/refuse.ts'
import type { Visit } from '../moments/moments.types.ts'
import { isObject } from './events.models.ts'
import type { Outcome } from './events.types.ts'

/** How many refusals an answer of nothing but refusals names. */
const DETAILS = 100

/** What says that a sender may not send, and nothing of one event. */
const FORBIDDING: readonly (ErrorCode | undefined)[] = [
  'consent/required',
  'auth/required',
  'site/unknown',
  'key/forbidden',
]

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

/** The answer to a batch that could be read. Of an id sent twice, one taken is enough. */
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

function toIssues({ index, code, message = '', details }: Outcome): Issue[] {
  const place = `batch.${index}`
  if (!details?.length) return [{ path: place, message: `${code}: ${message}` }]
  return details.map((issue) => ({ ...issue, path: [place, issue.path].filter(Boolean).join('.') }))
}

/**
 * The refusal of a whole batch: where not one event was taken, and its sender is why. A bad event
 * alone never makes one, for Segment's libraries throw away all they sent along with it.
 */
export function toRefusal(outcomes: readonly Outcome[]): BeckonError | undefined {
  if (outcomes.some(({ verdict }) => verdict === 'ok')) return undefined
  const code = outcomes.map((outcome) => outcome.code).find((each) => FORBIDDING.includes(each))
  return code && refuse(code, outcomes.slice(0, DETAILS).flatMap(toIssues))
}

/** Who is on the page: where the visitor changed within a batch, the later one. */
export function toVisit(outcomes: readonly Outcome[]): Visit | undefined {
  const visitor = outcomes.findLast((outcome) => outcome.visitor !== undefined)?.visitor
  if (visitor === undefined) return undefined
  const own = outcomes.filter((outcome) => outcome.visitor?.anonymousId === visitor.anonymousId)
  const messageIds = own.flatMap(({ messageId }) => messageId ?? [])
  const seen = own.flatMap((outcome) => outcome.seen ?? [])
  return { ...visitor, messageIds, isNewPage: seen.some(({ isPage }) => isPage), seen }
}
