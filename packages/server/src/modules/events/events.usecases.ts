import { setImmediate } from 'node:timers/promises'
import {
  type Batch,
  type BatchAnswer,
  type EventQuery,
  isBeckonError,
  LIMITS,
  type StoredEvent,
} from '@beckon/protocol'
import { LOCKS } from '../../database/lock-keys.ts'
import type { Store } from '../../database/store.ts'
import { type Clock, normalizeTime, toIso } from '../../shared/clock.ts'
import { cutPage, decodeCursor } from '../../shared/cursor.ts'
import type { Publish } from '../../shared/facts.ts'
import { limitParallel } from '../../shared/limit-parallel.ts'
import { refuse } from '../../shared/refuse.ts'
import type { IdentityUsecases } from '../identity/identity.usecases.ts'
import type { HandOut } from '../moments/hand-out.usecases.ts'
import type { KeyHolder } from '../sites/sites.types.ts'
import type { SitesUsecases } from '../sites/sites.usecases.ts'
import { toAnswer, toDrop, toRefusal, toVisit } from './batch-answer.models.ts'
import type { Arrival } from './event-time.usecases.ts'
import {
  countSharedBytes,
  countSpareBytes,
  mergeItem,
  readEvent,
  readWriteKey,
  toStoredEvent,
} from './events.models.ts'
import type { Candidate, Outcome, Sender } from './events.types.ts'
import { honourOptOuts } from './opt-outs.usecases.ts'
import { judge } from './store-events.usecases.ts'

export interface EventsUsecases {
  /**
   * Stores what may be stored of a batch, each event once.
   *
   * @throws BeckonError why, if not one event could be taken and its sender is the reason;
   *   `request/too-large`
   */
  ingest(batch: Batch, sender: Sender): Promise<BatchAnswer>
  /**
   * Stores the one event of a batch, once.
   *
   * @throws BeckonError why it could not be taken
   */
  ingestOne(item: unknown, sender: Sender): Promise<BatchAnswer>
  /** In the order received. */
  list(siteId: string, query: EventQuery): Promise<{ events: StoredEvent[]; next: string | null }>
  /** Forgets the clocks of senders not heard of for long. */
  purge(): Promise<void>
}

/** Events of one transaction: others get their turn between two of them. */
const CHUNK = 100

/** Transactions with events at a time: what a message waits for is no more than these. */
const PARALLEL = 4

/** One batch under way. */
interface Intake {
  batch: Batch
  sender: Sender
  arrival: Arrival
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
  /** What the answer to a batch brings along. */
  handOut: HandOut
  /** Whether Do Not Track counts as much as Global Privacy Control. */
  honorDnt: boolean
  /** Days an event is kept, unless its site says otherwise. */
  eventDays: number
  resolveIdentity: IdentityUsecases['resolve']
}

/** @throws BeckonError `request/too-large` */
function checkSize(batch: Batch, { bytes }: Sender): void {
  const isShort = bytes <= LIMITS.batchBytes || bytes - countSpareBytes(batch) <= LIMITS.batchBytes
  if (!isShort || countSharedBytes(batch) > LIMITS.batchBytes) throw refuse('request/too-large')
}

export function createEventsUsecases({
  store,
  clock,
  sites,
  publish,
  handOut,
  honorDnt,
  eventDays,
  resolveIdentity,
}: EventsDependencies): EventsUsecases {
  const inTurn = limitParallel(PARALLEL, Number.POSITIVE_INFINITY)

  /** Reads each item and who vouches for it, before anything is locked. */
  async function sort(items: readonly Item[], { batch, sender }: Intake) {
    const candidates: Candidate[] = []
    const drops: Outcome[] = []
    const holders = new Map<string | undefined, Promise<KeyHolder>>()
    const users = new Map<string, ReturnType<typeof resolveIdentity>>()
    for (const { index, item } of items) {
      try {
        const key = sender.key ?? readWriteKey(item)
        const holder = holders.get(key) ?? sites.requireKey(key, sender.allowed)
        holders.set(key, holder)
        const { site, kind: keyKind } = await holder
        const event = readEvent(mergeItem(item, batch), batch.sentAt)
        const user = users.get(site.id) ?? resolveIdentity(batch.identity, site.id)
        users.set(site.id, user)
        const named = keyKind === 'pk' && (await user)?.userId === event.userId
        const proven = named ? await user : undefined
        candidates.push({ index, site, keyKind, event, proven })
      } catch (error) {
        if (!isBeckonError(error)) throw error
        drops.push(toDrop({ index, item, error }))
      }
    }
    return { candidates, drops }
  }

  async function takeSome(items: readonly Item[], intake: Intake) {
    const { candidates, drops } = await sort(items, intake)
    if (candidates.length === 0) return drops
    const { arrival, sender } = intake
    const judged = await inTurn(() =>
      store.transact(
        async (unit) => {
          const receivedAt = clock()
          const optOut = { signals: sender.optOut, at: toIso(receivedAt), honorDnt }
          await honourOptOuts(unit, candidates, optOut)
          return judge(unit, candidates, { arrival, receivedAt, eventDays })
        },
        [...new Set(candidates.map(({ site }) => LOCKS.ledger(site.id)))],
      ),
    )
    return [...drops, ...judged].sort((a, b) => a.index - b.index)
  }

  async function take(batch: Batch, sender: Sender): Promise<Outcome[]> {
    checkSize(batch, sender)
    const intake = { batch, sender, arrival: { at: clock(), learned: new Set<string>() } }
    const items = batch.batch.map((item, index) => ({ item, index }))
    const outcomes: Outcome[] = []
    for (let start = 0; start < items.length; start += CHUNK) {
      if (start > 0) await setImmediate()
      outcomes.push(...(await takeSome(items.slice(start, start + CHUNK), intake)))
    }
    const ok = outcomes.filter(({ verdict }) => verdict === 'ok').length
    publish('events:judged', { ok, drop: outcomes.length - ok })
    return outcomes
  }

  return {
    async ingest(batch, { key = batch.writeKey ?? undefined, ...sender }) {
      if (batch.batch.length === 0) await sites.requireKey(key, sender.allowed)
      const outcomes = await take(batch, { key, ...sender })
      const refusal = toRefusal(outcomes)
      if (refusal !== undefined) throw refusal
      const visit = toVisit(outcomes)
      if (visit === undefined) return toAnswer(outcomes)
      const { anonymousId } = visit
      const moments = (await handOut(visit)).map((moment) => ({ ...moment, anonymousId }))
      return moments.length > 0 ? { ...toAnswer(outcomes), moments } : toAnswer(outcomes)
    },

    async ingestOne(item, sender) {
      const outcomes = await take({ batch: [item] }, { ...sender, bytes: 0 })
      const [{ code, details } = {}] = outcomes
      if (code !== undefined) throw refuse(code, details)
      return toAnswer(outcomes)
    },

    async list(siteId, { cursor, since, limit = LIMITS.page, userId, anonymousId }) {
      const filter = { siteId, userId, anonymousId, limit, after: decodeCursor(cursor) }
      const from = since === undefined ? undefined : normalizeTime(since)
      // Whoever follows by the times of arrival must not be overtaken by what is being stored.
      const rows = await store.readSettled(({ events }) => events.list({ ...filter, since: from }))
      const page = cutPage(rows, limit, (row) => ({ at: row.received_at, id: row.id }))
      return { events: page.rows.map(toStoredEvent), next: page.next }
    },

    async purge() {
      const before = toIso(clock())
      while (await store.transact(({ senderClocks }) => senderClocks.deleteExpired(before)));
    },
  }
}
