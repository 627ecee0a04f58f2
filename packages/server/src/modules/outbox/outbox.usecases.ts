import { LIMITS, type OutboxEntry, type OutboxQuery } from '@beckon/protocol'
import type { Store, Unit } from '../../database/store.ts'
import { type Clock, toIso } from '../../shared/clock.ts'
import { createId } from '../../shared/create-id.ts'
import { cutPage, decodeCursor } from '../../shared/cursor.ts'
import { refuse } from '../../shared/refuse.ts'
import { toEntry } from './outbox.models.ts'

export interface NewJob {
  siteId: string
  /** Whom it is for: the row is exported and erased with them. */
  personId: string | null
  kind: string
  /** Makes it happen once in its site. */
  key: string
  /** Of those of one lane, one at a time is worked on; its own where absent. */
  lane?: string | undefined
  payload: object
  now: number
  /** Milliseconds since 1970; at once where absent. */
  due?: number | undefined
}

export interface OutboxUsecases {
  /** Newest first. */
  list(siteId: string, query: OutboxQuery): Promise<{ entries: OutboxEntry[]; next: string | null }>
  /**
   * Tries a dead one anew; one that is not dead stays as it is.
   *
   * @throws BeckonError `outbox/not-found`
   */
  replay(siteId: string, id: string): Promise<OutboxEntry>
  /** Deletes what is done and old. */
  purge(): Promise<void>
}

/** Puts something into the outbox, in the transaction of what causes it. */
export async function enqueue(
  unit: Pick<Unit, 'outbox' | 'publish'>,
  { siteId, personId, kind, key, lane = key, payload, now, due = now }: NewJob,
): Promise<void> {
  const at = toIso(now)
  const isNew = await unit.outbox.insert({
    id: createId(),
    site_id: siteId,
    person_id: personId,
    ...{ kind, key, lane, payload: JSON.stringify(payload) },
    state: 'pending',
    attempts: 0,
    due_at: toIso(due),
    leased_until: null,
    error: null,
    created_at: at,
    updated_at: at,
    expires_at: null,
  })
  if (isNew) unit.publish('outbox:added', { siteId })
}

export function createOutboxUsecases({
  store,
  clock,
}: {
  store: Store
  clock: Clock
}): OutboxUsecases {
  return {
    async list(siteId, { state, cursor, limit = LIMITS.page }) {
      const rows = await store.outbox.list(siteId, { state, before: decodeCursor(cursor), limit })
      const page = cutPage(rows, limit, (row) => ({ at: row.created_at, id: row.id }))
      return { entries: page.rows.map(toEntry), next: page.next }
    },

    replay(siteId, id) {
      return store.transact(async (unit) => {
        if (await unit.outbox.revive(siteId, id, toIso(clock()))) {
          unit.publish('outbox:added', { siteId })
        }
        const row = await unit.outbox.find(siteId, id)
        if (row === undefined) throw refuse('outbox/not-found')
        return toEntry(row)
      })
    },

    async purge() {
      const before = toIso(clock())
      while (await store.transact(({ outbox }) => outbox.deleteExpired(before)));
    },
  }
}
