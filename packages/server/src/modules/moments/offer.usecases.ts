import type { HeldReason, Moment, MomentRule, MomentWatch } from '@beckon/protocol'
import type { Unit } from '../../database/store.ts'
import { toIso } from '../../shared/clock.ts'
import { decide, newMoment, toMoment } from './moments.models.ts'
import type { MomentRow, Offering } from './moments.types.ts'
import { noteOffer } from './note-offer.usecases.ts'
import {
  findHold,
  isDone,
  isMet,
  isStirred,
  pickVariant,
  toContent,
  toWatch,
} from './rules.models.ts'

/** For how long what somebody did counts, in milliseconds. */
const RECENT = 30 * 60 * 1000

/** Rules that a page waits for at a time. */
const WATCHES = 10

/** What was said lately, of all that some rule asks for. */
async function readDone(unit: Unit, rules: readonly MomentRule[], { visit, now }: Offering) {
  const names = [...new Set(rules.flatMap(({ when }) => when.event ?? []))]
  const { siteId, anonymousId } = visit
  const since = toIso(now - RECENT)
  const done = await unit.events.listDone({ siteId, anonymousId, names, since })
  return new Set([...done, ...visit.seen.flatMap(({ event }) => event ?? [])])
}

/** What the page is to watch for the gateway, in the shape of a moment that is not there yet. */
function toWaiting({ id }: MomentRule, watch: MomentWatch, now: number): Moment {
  const nothing = { title: '', body: null, actions: [], variant: null, expiresAt: null }
  return { id, kind: 'waiting', ...nothing, data: { ...watch }, createdAt: toIso(now) }
}

/** Only so many. What is done the gateway hears of by itself, a little later. */
function cut(waiting: readonly Moment[]): Moment[] {
  const isHeard = ({ data }: Moment): number => Number(Object.keys(data).join() === 'event')
  return [...waiting].sort((a, b) => isHeard(a) - isHeard(b)).slice(0, WATCHES)
}

async function show(unit: Unit, rule: MomentRule, offering: Offering): Promise<Moment[]> {
  const { visit, person, now } = offering
  const variant = pickVariant(rule, person.id)
  const content = toContent(rule, variant)
  const note = (reason: HeldReason | null, momentId?: string): Promise<void> =>
    noteOffer(unit, { ...offering, rule, variant: variant?.id ?? null, reason, momentId })
  if (content === undefined) {
    await note('control')
    return []
  }
  const made = { siteId: visit.siteId, personId: person.id, at: toIso(now), rule: rule.id }
  const row: MomentRow = newMoment({ ...content, variant: variant?.id }, made)
  const decided = decide(row, visit, { allowed: true, now })
  await unit.moments.insert(decided.row)
  await note(null, row.id)
  return [toMoment(row)]
}

/**
 * What the owner's rules have for a visitor who agreed to personalization: one moment at most, of the rule
 * that goes first, and what the page is to wait for. What was held back, and why, is written down.
 */
export async function offer(unit: Unit, offering: Offering): Promise<Moment[]> {
  const { visit, person, settings, now } = offering
  const stirred = (settings.rules ?? []).filter((rule) => isStirred(rule, visit))
  if (stirred.length === 0) return []
  const done = await readDone(unit, stirred, offering)
  const knownSince = Date.parse(person.created_at)
  const facts = { visit, knownSince, now, hasDone: (event: string) => done.has(event) }
  const met = stirred.filter((rule) => isMet(rule, facts))
  const earlier = await unit.moments.listByRules(visit.siteId, person.id)
  const waiting: Moment[] = []
  const byPriority = (a: MomentRule, b: MomentRule): number => (b.priority ?? 0) - (a.priority ?? 0)
  for (const rule of met.sort(byPriority)) {
    const reason = findHold(rule, earlier, { perDay: settings.perDay, now })
    const happened = isDone(rule, facts)
    const watch = toWatch(rule, happened)
    const isDue = visit.seen.some(({ due }) => due === rule.id)
    // What it did not hear of itself it takes nobody's word for.
    if (isDue && !happened) continue
    if (watch && !isDue) {
      if (reason === null) waiting.push(toWaiting(rule, watch, now))
    } else if (reason === null) return [...(await show(unit, rule, offering)), ...cut(waiting)]
    else await noteOffer(unit, { ...offering, rule, variant: null, reason })
  }
  return cut(waiting)
}
