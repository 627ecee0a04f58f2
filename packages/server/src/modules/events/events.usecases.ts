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
import { resolvePerson } from './event-subject.usecases.ts'
import {
  mergeItem,
  readEvent,
  readWriteKey,
  toAnswer,
  toDrop,
  toEventRow,
  toStoredEvent,
} from './events.models.ts'
import type { Candidate, Outcome } from './events.types.ts'

export interface EventsUsecases {
  /**
   * Stores what may be stored of a batch, each event once.
   *
   * @param key the write key of the header; the body's are used where it is absent
   * @throws BeckonError the code of the first refusal, if not one event could be taken
   */
  ingest(batch: Batch, key: string | undefined): Promise<BatchAnswer>
  /** In the order received. */
  list(siteId: string, query: EventQuery): Promise<{ events: StoredEvent[]; next: string | null }>
}

/** How many refusals an answer of nothing but refusals names. */
const DETAILS = 100

function refuseAll(outcomes: readonly Outcome[]): BeckonError {
  const details: Issue[] = outcomes.slice(0, DETAILS).map(({ index, code, message }) => ({
    path: `batch.${index}`,
    message: `${code}: ${message}`,
  }))
  return refuse(outcomes[0]?.code ?? 'event/invalid', details)
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
  const people = new Map<string, string | null>()
  for (const [index, candidate] of candidates.entries()) {
    const row = rows[index]
    if (row === undefined || !stored.has(row.id)) continue
    const { site, keyKind, event } = candidate
    const who = JSON.stringify([site.id, keyKind, event.anonymousId, event.userId])
    const known = event.type === 'identify' ? undefined : people.get(who)
    const personId = known === undefined ? await resolvePerson(unit, candidate, at) : known
    people.set(who, personId)
    unit.publish('event:stored', { siteId: site.id, personId, event: toStoredEvent(row) })
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
  async function sort(batch: Batch, key: string | undefined) {
    const candidates: Candidate[] = []
    const drops: Outcome[] = []
    const holders = new Map<string | undefined, Promise<KeyHolder>>()
    for (const [index, item] of batch.batch.entries()) {
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

  return {
    async ingest(batch, headerKey) {
      const key = headerKey ?? batch.writeKey
      if (batch.batch.length === 0) await sites.requireKey(key, ['pk', 'src', 'sk'])
      const receivedAt = clock()
      const { candidates, drops } = await sort(batch, key)
      const judged =
        candidates.length === 0
          ? []
          : await store.transact((unit) => judge(unit, candidates, receivedAt))
      const outcomes = [...drops, ...judged].sort((a, b) => a.index - b.index)
      const ok = outcomes.filter(({ verdict }) => verdict === 'ok').length
      publish('events:judged', { ok, drop: outcomes.length - ok })
      if (ok === 0 && outcomes.length > 0) throw refuseAll(outcomes)
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
