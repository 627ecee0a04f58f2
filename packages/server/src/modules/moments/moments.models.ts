import type {
  Moment,
  MomentDecision,
  MomentRecord,
  MomentRequest,
  MomentStatus,
} from '@beckon/protocol'
import { toIso } from '../../shared/clock.ts'
import { createId } from '../../shared/create-id.ts'
import type { MomentRow, Visit } from './moments.types.ts'

/** What every moment can be answered with. */
export const DISMISS = 'dismiss'

/** How long those who were handed a moment may keep silent, in milliseconds. */
const SILENCE = 24 * 60 * 60 * 1000

/** Decisions kept with a moment. */
const DECISIONS = 100

export function newMoment(
  input: MomentRequest,
  { siteId, personId, at, rule }: { siteId: string; personId: string; at: string; rule?: string },
): MomentRow {
  const { id: clientId, kind, title, body, actions = [], data = {}, variant, expiresAt } = input
  return {
    id: createId(),
    site_id: siteId,
    person_id: personId,
    client_id: clientId ?? null,
    kind,
    title,
    body: body ?? null,
    actions: JSON.stringify(actions),
    data: JSON.stringify(data),
    variant: variant ?? null,
    rule: rule ?? null,
    status: 'pending',
    decisions: '[]',
    answer: null,
    created_at: at,
    expires_at: expiresAt ? toIso(Date.parse(expiresAt)) : null,
  }
}

/** Stars from 1 to 5, or with `data.scale` of `nps` 0 to 10. */
export function isScore(score: unknown, { scale }: Moment['data']): boolean {
  const [least, most] = scale === 'nps' ? [0, 10] : [1, 5]
  return Number.isInteger(score) && Number(score) >= least && Number(score) <= most
}

export function readDecisions({ decisions }: Pick<MomentRow, 'decisions'>): MomentDecision[] {
  return JSON.parse(decisions)
}

/** What a visitor gets of it. */
export function toMoment(row: MomentRow): Moment {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    body: row.body,
    actions: JSON.parse(row.actions),
    data: JSON.parse(row.data),
    variant: row.variant,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  }
}

export function toMomentRecord(row: MomentRow): MomentRecord {
  return {
    ...toMoment(row),
    kind: row.kind,
    personId: row.person_id,
    rule: row.rule,
    status: row.status,
    decisions: readDecisions(row),
    answer: row.answer === null ? null : JSON.parse(row.answer),
  }
}

/** Whether this visitor was ever handed the moment, and in answer to which event. */
export function findHanded(row: MomentRow, anonymousId: string): MomentDecision | undefined {
  return readDecisions(row).find(
    (each) => each.anonymousId === anonymousId && each.decision === 'handed',
  )
}

function readStatus(row: MomentRow, now: number): MomentStatus {
  if (row.expires_at !== null && Date.parse(row.expires_at) <= now) return 'expired'
  const handed = readDecisions(row).filter(({ decision }) => decision === 'handed')
  return handed.some(({ at }) => Date.parse(at) + SILENCE <= now) ? 'lapsed' : 'pending'
}

/**
 * Once for each visitor, but again in answer to the same batch, for the first answer may be lost, and on
 * the next page they see: the one it was shown on is gone.
 */
function findReason(
  row: MomentRow,
  visit: Visit,
  { status, allowed }: { status: MomentStatus; allowed: boolean },
): MomentDecision['reason'] {
  if (status === 'expired') return 'expired'
  if (!allowed) return 'consent'
  const handed = findHanded(row, visit.anonymousId)
  const isRepeated = handed?.messageId && visit.messageIds.includes(handed.messageId)
  const isAgain = handed && !isRepeated && !visit.isNewPage
  return status === 'lapsed' || isAgain ? 'delivered' : null
}

/** Says once what was decided for a visitor until it changes. Who was handed it is never forgotten. */
function addDecision(known: MomentDecision[], decision: MomentDecision): MomentDecision[] {
  const own = known.filter(({ anonymousId }) => anonymousId === decision.anonymousId)
  const isKnown =
    decision.reason === null
      ? own.some(({ reason }) => reason === null)
      : own.at(-1)?.reason === decision.reason
  if (isKnown) return known
  const all = [...known, decision]
  const oldestHeld = all.findIndex(({ reason }) => reason !== null)
  return all.length > DECISIONS && oldestHeld !== -1 ? all.toSpliced(oldestHeld, 1) : all
}

/**
 * Decides whether a visitor is handed a moment, and writes it down.
 *
 * @param circumstances `allowed` by consent to personalization; `now` in milliseconds since 1970
 * @returns the row as it is from now on, and whether to hand it out
 */
export function decide(
  row: MomentRow,
  visit: Visit,
  { allowed, now }: { allowed: boolean; now: number },
): { row: MomentRow; isHanded: boolean } {
  const status = readStatus(row, now)
  const reason = findReason(row, visit, { status, allowed })
  const decision: MomentDecision = {
    at: toIso(now),
    anonymousId: visit.anonymousId,
    decision: reason === null ? 'handed' : 'held',
    reason,
    messageId: reason === null ? (visit.messageIds[0] ?? null) : null,
  }
  const decisions = JSON.stringify(addDecision(readDecisions(row), decision))
  return { row: { ...row, status, decisions }, isHanded: reason === null }
}
