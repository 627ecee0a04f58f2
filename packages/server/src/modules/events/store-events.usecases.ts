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
import { markJoins } from './mark-joins.usecases.ts'

/** When a request came, and when some of its events are stored. */
export interface Taking {
  arrival: Arrival
  /** Taken under the lock: a reader who follows by it must not be overtaken. */
  receivedAt: number
}

/** Finds whose timelines an event is part of. */
export async function listHolders(unit: Unit, row: EventRow): Promise<readonly string[]> {
  const { site_id: siteId, subject_kind: kind, subject_value: value } = row
  return kind === null || value === null ? [] : unit.people.listHolders({ siteId, kind, value })
}

async function toRows(unit: Unit, candidates: readonly Candidate[], taking: Taking) {
  const times = createEventTimes(unit, taking)
  const rows: EventRow[] = []
  for (const candidate of candidates) {
    const happenedAt = await times.read(candidate)
    const receivedAt = toIso(taking.receivedAt)
    rows.push(toEventRow(candidate, { happened_at: happenedAt, received_at: receivedAt }))
  }
  await times.save()
  return rows
}

/** Stores events not stored before, with the people behind them. */
async function storeEvents(
  unit: Unit,
  candidates: readonly Candidate[],
  taking: Taking,
): Promise<void> {
  const at = toIso(taking.receivedAt)
  const rows = await toRows(unit, candidates, taking)
  const stored = await unit.events.insertNew(rows)
  const holders = new Map<string, readonly string[]>()
  for (const [index, candidate] of candidates.entries()) {
    const row = rows[index]
    if (row === undefined || !stored.has(row.id)) continue
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

/** Stores the events that consent covers, and says of each what became of it. */
export async function judge(
  unit: Unit,
  candidates: readonly Candidate[],
  taking: Taking,
): Promise<Outcome[]> {
  const isCovered = createCoverage(unit, toIso(taking.receivedAt))
  const taken: Candidate[] = []
  const outcomes: Outcome[] = []
  for (const candidate of candidates) {
    const { index, event } = candidate
    if (await isCovered(candidate)) {
      taken.push(candidate)
      const visitor = findVisitor(candidate)
      const { messageId } = event
      outcomes.push({ index, messageId, verdict: 'ok', visitor, seen: toSeen(event) })
    } else {
      outcomes.push(toDrop({ index, item: event, error: refuse('consent/required') }))
    }
  }
  await storeEvents(unit, await markJoins(unit, taken, toIso(taking.receivedAt)), taking)
  return outcomes
}
