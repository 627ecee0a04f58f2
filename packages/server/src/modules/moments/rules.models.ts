import { createHash } from 'node:crypto'
import type {
  HeldReason,
  MomentContent,
  MomentRule,
  MomentSettings,
  MomentVariant,
  MomentWatch,
} from '@beckon/protocol'
import { matchGlob } from '../../shared/match-glob.ts'
import { DISMISS } from './moments.models.ts'
import type { MomentRow, Seen, Visit } from './moments.types.ts'

const DAY = 24 * 60 * 60 * 1000

/** Whoever came this long ago and begins another visit has come back. */
const VISIT = 30 * 60 * 1000

/** What is known of a visitor whom a rule may be about. */
export interface Facts {
  visit: Visit
  /** Since when they are known, in milliseconds since 1970. */
  knownSince: number
  now: number
  /** Whether they did something within the last half hour. */
  hasDone(event: string): boolean
}

function fitsPage(patterns: readonly string[], url: string | null): boolean {
  if (url === null || !URL.canParse(url)) return false
  const { pathname } = new URL(url)
  return patterns.some((pattern) => matchGlob(pattern, pattern.startsWith('/') ? pathname : url))
}

function isReturning({ visit, knownSince, now }: Facts): boolean {
  const began = visit.seen.findLast(({ visitAt }) => visitAt !== null)?.visitAt ?? now
  return now - knownSince > VISIT && knownSince < began
}

/** Whether the visitor and the page they are on are such. */
export function isMet({ when }: MomentRule, facts: Facts): boolean {
  const { url, visitor } = when
  if (url && !fitsPage(url, facts.visit.seen.at(-1)?.url ?? null)) return false
  return !visitor || visitor === (isReturning(facts) ? 'returning' : 'new')
}

/** Whether they did what they had to; where that is all, with this batch. */
export function isDone(rule: MomentRule, { visit, hasDone }: Facts): boolean {
  const { event } = rule.when
  if (event === undefined) return true
  return toWatch(rule) ? hasDone(event) : visit.seen.some((each) => each.event === event)
}

/**
 * What the page has to wait for; undefined where it need not. Of what the gateway is told too the page knows
 * first.
 *
 * @param done whether they did what they had to
 */
export function toWatch({ when }: Pick<MomentRule, 'when'>, done = true): MomentWatch | undefined {
  const { signal, seconds, scroll, idle, exit } = when
  const event = done ? undefined : when.event
  const watch = Object.entries({ event, signal, seconds, scroll, idle, exit: exit || undefined })
  const asked = watch.filter(([, value]) => value !== undefined)
  return asked.length > 0 ? Object.fromEntries(asked) : undefined
}

/** Whether a rule's turn may come with this batch: with what it is about, not with everything that follows. */
export function isStirred({ id, when }: MomentRule, { seen, isNewPage }: Visit): boolean {
  const did = (each: Seen): boolean => each.due === id || each.event === when.event
  return isNewPage || seen.some(did)
}

/** A number from 0 to below 1 that stays the same for one person and rule. */
function draw(ruleId: string, personId: string): number {
  const digest = createHash('sha256').update(`${ruleId} ${personId}`).digest()
  return digest.readUInt32BE(0) / 2 ** 32
}

/** Which of those that are compared a person gets: always the same, by their weights. */
export function pickVariant(rule: MomentRule, personId: string): MomentVariant | undefined {
  const { variants = [] } = rule
  const total = variants.reduce((sum, { weight = 1 }) => sum + weight, 0)
  let left = draw(rule.id, personId) * total
  return variants.find(({ weight = 1 }) => {
    left -= weight
    return left < 0
  })
}

/** What is shown, or nothing to those who are compared with. */
export function toContent(
  { moment }: MomentRule,
  variant: MomentVariant | undefined,
): MomentContent | undefined {
  const change = variant?.moment
  return change === false ? undefined : { ...moment, ...change }
}

const isDismissed = ({ answer }: MomentRow): boolean =>
  answer !== null && (JSON.parse(answer) as { action: string }).action === DISMISS

/**
 * Why a rule shows nothing, although all it asks for is so.
 *
 * @param earlier what this person was shown by rules
 */
export function findHold(
  { id, everyDays = Number.POSITIVE_INFINITY }: MomentRule,
  earlier: readonly MomentRow[],
  { perDay = 1, now }: Pick<MomentSettings, 'perDay'> & { now: number },
): HeldReason | null {
  const since = (days: number): MomentRow[] =>
    earlier.filter(({ created_at }) => now - Date.parse(created_at) < days * DAY)
  if (earlier.some((row) => row.rule === id && isDismissed(row))) return 'dismissed'
  if (since(everyDays).some(({ rule }) => rule === id)) return 'duplicate'
  return since(1).length >= perDay ? 'cap' : null
}
