import type { ErrorCode } from '@beckon/protocol'
import type { Unit } from '../../database/store.ts'
import { toIso } from '../../shared/clock.ts'
import { refuse } from '../../shared/refuse.ts'
import { toSeen } from '../moments/seen.models.ts'
import { toDrop } from './batch-answer.models.ts'
import { createCoverage } from './coverage.usecases.ts'
import { notePerson } from './event-subject.usecases.ts'
import { type Arrival, createEventTimes } from './event-time.usecases.ts'
import { toEventRow, toStoredEvent } from './events.models.ts'
import type { Candidate, EventRow, Outcome } from './events.types.ts'
import { createKeeping } from './kept-events.usecases.ts'
import { markJoins } from './mark-joins.usecases.ts'

/** When a request came, and when some of its events are stored. */
export interface Taking {
  arrival: Arrival
  /** Taken under the lock: a reader who follows by it must not be overtaken. */
  receivedAt: number
  /** Days an event is kept, unless its site says otherwise. */
  eventDays: number
}

/** An event that may be stored, and as what. */
interface Entry {
  candidate: Candidate
  row: EventRow
}

/** Finds whose timelines an event is part of. */
export async function listHolders(unit: Unit, row: EventRow): Promise<readonly string[]> {
  const { site_id: siteId, subject_kind: kind, subject_value: value } = row
  return kind === null || value === null ? [] : unit.people.listHolders({ siteId, kind, value })
}

async function toEntries(unit: Unit, candidates: readonly Candidate[], taking: Taking) {
  const times = createEventTimes(unit, taking)
  const received_at = toIso(taking.receivedAt)
  const entries: Entry[] = []
  for (const candidate of candidates) {
    const row = toEventRow(candidate, { happened_at: await times.read(candidate), received_at })
    entries.push({ candidate, row })
  }
  await times.save()
  return entries
}

/** Stores events not stored before, with the people behind them. */
async function storeEvents(unit: Unit, entries: readonly Entry[], at: string): Promise<void> {
  const stored = await unit.events.insertNew(entries.map(({ row }) => row))
  const holders = new Map<string, readonly string[]>()
  for (const { candidate, row } of entries) {
    if (!stored.has(row.id)) continue
    const { site, keyKind, event } = candidate
    const who = JSON.stringify([site.id, keyKind, event.anonymousId, event.userId])
    const known = event.type === 'identify' ? undefined : holders.get(who)
    if (known === undefined) await notePerson(unit, candidate, at)
    const personIds = known ?? (await listHolders(unit, row))
    holders.set(who, personIds)
    unit.publish('event:stored', { siteId: site.id, personIds, event: toStoredEvent(row) })
  }
}

/** A library of others reads no answer, and a server is not the visitor. */
function findVisitor({ site, keyKind, event }: Candidate): Outcome['visitor'] {
  if (keyKind !== 'pk' || !event.anonymousId) return undefined
  return { siteId: site.id, anonymousId: event.anonymousId }
}

function toTaken(candidate: Candidate): Outcome {
  const { index, event } = candidate
  const { messageId } = event
  return { index, messageId, verdict: 'ok', visitor: findVisitor(candidate), seen: toSeen(event) }
}

/** Stores the events that consent covers and that are still kept at their age, and says of each what became of it. */
export async function judge(
  unit: Unit,
  candidates: readonly Candidate[],
  taking: Taking,
): Promise<Outcome[]> {
  const { receivedAt, eventDays } = taking
  const at = toIso(receivedAt)
  const isCovered = createCoverage(unit, at)
  const isKept = createKeeping(unit, { now: receivedAt, eventDays })
  const outcomes: Outcome[] = []
  const drop = ({ index, event }: Candidate, code: ErrorCode): void => {
    outcomes.push(toDrop({ index, item: event, error: refuse(code) }))
  }
  const covered: Candidate[] = []
  for (const candidate of candidates) {
    if (await isCovered(candidate)) covered.push(candidate)
    else drop(candidate, 'consent/required')
  }
  const taken: Entry[] = []
  for (const entry of await toEntries(unit, await markJoins(unit, covered, at), taking)) {
    if (await isKept(entry.row)) taken.push(entry)
    else drop(entry.candidate, 'event/expired')
  }
  await storeEvents(unit, taken, at)
  return [...outcomes, ...taken.map(({ candidate }) => toTaken(candidate))]
}
