import { setImmediate } from 'node:timers/promises'
import {
  type Batch,
  type BatchAnswer,
  type BeckonError,
  type EventQuery,
  type Issue,
  isBeckonError,
  LIMITS,
  type StoredEvent,
} from '@beckon/protocol'
import type { Store, Unit } from '../../database/store.ts'
import { type Clock, normalizeTime, toIso } from '../../shared/clock.ts'
import { cutPage, decodeCursor } from '../../shared/cursor.ts'
import type { Publish } from '../../shared/facts.ts'
import { refuse } from '../../shared/refuse.ts'
import type { KeyHolder } from '../sites/sites.types.ts'
import type { SitesUsecases } from '../sites/sites.usecases.ts'
import { createCoverage } from './coverage.usecases.ts'
import { notePerson } from './event-subject.usecases.ts'
import {
  countSharedBytes,
  mergeItem,
  readEvent,
  readWriteKey,
  toAnswer,
  toDrop,
  toEventRow,
  toStoredEvent,
} from './events.models.ts'
import type { Candidate, EventRow, Outcome } from './events.types.ts'

export interface EventsUsecases {
  /**
   * Stores what may be stored of a batch, each event once.
   *
   * @param key the write key of the header; the body's are used where it is absent
   * @throws BeckonError the code of the first refusal, if not one event could be taken
   */
  ingest(batch: Batch, key: string | undefined): Promise<BatchAnswer>
  /**
   * Stores one event, once.
   *
   * @throws BeckonError why it could not be taken
   */
  ingestOne(item: unknown, key: string | undefined): Promise<BatchAnswer>
  /** In the order received. */
  list(siteId: string, query: EventQuery): Promise<{ events: StoredEvent[]; next: string | null }>
}

/** How many refusals an answer of nothing but refusals names. */
const DETAILS = 100

/** Events of one transaction: others get their turn between two of them. */
const CHUNK = 100

function toIssues({ index, code, message = '', details }: Outcome): Issue[] {
  const place = `batch.${index}`
  if (!details?.length) return [{ path: place, message: `${code}: ${message}` }]
  return details.map((issue) => ({ ...issue, path: [place, issue.path].filter(Boolean).join('.') }))
}

function refuseAll(outcomes: readonly Outcome[]): BeckonError {
  const details = outcomes.slice(0, DETAILS).flatMap(toIssues)
  return refuse(outcomes[0]?.code ?? 'event/invalid', details)
}

/** Notes what an event says of its person, and finds whose timelines it is part of. */
async function resolvePeople(
  unit: Unit,
  { candidate, row, at }: { candidate: Candidate; row: EventRow; at: string },
): Promise<readonly string[]> {
  await notePerson(unit, candidate, at)
  const { site_id: siteId, subject_kind: kind, subject_value: value } = row
  return kind === null || value === null ? [] : unit.people.listHolders({ siteId, kind, value })
}

/** Stores events not stored before, with the people behind them. */
async function storeEvents(
  unit: Unit,
  candidates: readonly Candidate[],
  receivedAt: number,
): Promise<void> {
  const at = toIso(receivedAt)
  const rows = candidates.map((candidate) => toEventRow(candidate, receivedAt))
  const stored = await unit.events.insertNew(rows)
  const holders = new Map<string, readonly string[]>()
  for (const [index, candidate] of candidates.entries()) {
    const row = rows[index]
    if (row === undefined || !stored.has(row.id)) continue
    const { site, keyKind, event } = candidate
    const who = JSON.stringify([site.id, keyKind, event.anonymousId, event.userId])
    const known = event.type === 'identify' ? undefined : holders.get(who)
    const personIds = known ?? (await resolvePeople(unit, { candidate, row, at }))
    holders.set(who, personIds)
    unit.publish('event:stored', { siteId: site.id, personIds, event: toStoredEvent(row) })
  }
}

async function judge(
  unit: Unit,
  candidates: readonly Candidate[],
  receivedAt: number,
): Promise<Outcome[]> {
  const isCovered = createCoverage(unit)
  const taken: Candidate[] = []
  const outcomes: Outcome[] = []
  for (const candidate of candidates) {
    const { index, event } = candidate
    if (await isCovered(candidate)) {
      taken.push(candidate)
      outcomes.push({ index, messageId: event.messageId, verdict: 'ok' })
    } else {
      outcomes.push(toDrop({ index, item: event, error: refuse('consent/required') }))
    }
  }
  await storeEvents(unit, taken, receivedAt)
  return outcomes
}

interface Item {
  index: number
  item: unknown
}

export interface EventsDependencies {
  store: Store
  clock: Clock
  sites: SitesUsecases
  publish: Publish
}

export function createEventsUsecases({
  store,
  clock,
  sites,
  publish,
}: EventsDependencies): EventsUsecases {
  /** Reads each item and who vouches for it, before anything is locked. */
  async function sort(items: readonly Item[], batch: Batch, key: string | undefined) {
    const candidates: Candidate[] = []
    const drops: Outcome[] = []
    const holders = new Map<string | undefined, Promise<KeyHolder>>()
    for (const { index, item } of items) {
      try {
        const itemKey = key ?? readWriteKey(item)
        const holder = holders.get(itemKey) ?? sites.requireKey(itemKey, ['pk', 'src', 'sk'])
        holders.set(itemKey, holder)
        const { site, kind: keyKind } = await holder
        candidates.push({ index, site, keyKind, event: readEvent(mergeItem(item, batch)) })
      } catch (error) {
        if (!isBeckonError(error)) throw error
        drops.push(toDrop({ index, item, error }))
      }
    }
    return { candidates, drops }
  }

  async function takeSome(items: readonly Item[], batch: Batch, key: string | undefined) {
    const { candidates, drops } = await sort(items, batch, key)
    if (candidates.length === 0) return drops
    // The time is taken under the lock: a reader who follows by it must not be overtaken.
    const judged = await store.transact((unit) => judge(unit, candidates, clock()))
    return [...drops, ...judged].sort((a, b) => a.index - b.index)
  }

  async function take(batch: Batch, key: string | undefined): Promise<Outcome[]> {
    if (countSharedBytes(batch) > LIMITS.batchBytes) throw refuse('request/too-large')
    const items = batch.batch.map((item, index) => ({ item, index }))
    const outcomes: Outcome[] = []
    for (let start = 0; start < items.length; start += CHUNK) {
      if (start > 0) await setImmediate()
      outcomes.push(...(await takeSome(items.slice(start, start + CHUNK), batch, key)))
    }
    const ok = outcomes.filter(({ verdict }) => verdict === 'ok').length
    publish('events:judged', { ok, drop: outcomes.length - ok })
    return outcomes
  }

  return {
    async ingest(batch, headerKey) {
      const key = headerKey ?? batch.writeKey ?? undefined
      if (batch.batch.length === 0) await sites.requireKey(key, ['pk', 'src', 'sk'])
      const outcomes = await take(batch, key)
      const taken = outcomes.some(({ verdict }) => verdict === 'ok')
      if (!taken && outcomes.length > 0) throw refuseAll(outcomes)
      return toAnswer(outcomes)
    },

    async ingestOne(item, key) {
      const outcomes = await take({ batch: [item] }, key)
      const [{ code, details } = {}] = outcomes
      if (code !== undefined) throw refuse(code, details)
      return toAnswer(outcomes)
    },

    async list(siteId, { cursor, since, limit = LIMITS.page, userId, anonymousId }) {
      const rows = await store.events.list({
        siteId,
        userId,
        anonymousId,
        since: since === undefined ? undefined : normalizeTime(since),
        after: decodeCursor(cursor),
        limit,
      })
      const page = cutPage(rows, limit, (row) => ({ at: row.received_at, id: row.id }))
      return { events: page.rows.map(toStoredEvent), next: page.next }
    },
  }
}
