import { type AuditEntry, type AuditQuery, LIMITS } from '@beckon/protocol'
import type { Store, Unit } from '../../database/store.ts'
import { addMonths } from '../../shared/add-months.ts'
import { type Clock, toIso } from '../../shared/clock.ts'
import { newEntry, toEntry } from './trail.models.ts'
import type { Deed } from './trail.types.ts'

/** Writes down what is done, in the transaction that does it: neither is there without the other. */
export async function noteDeed(unit: Unit, deed: Deed, now: number): Promise<void> {
  await unit.trail.insert(newEntry(deed, toIso(now)))
}

/** What agents, owners and their servers did. */
export interface TrailUsecases {
  list(siteId: string, query: AuditQuery): Promise<{ entries: AuditEntry[]; next: string | null }>
  /** Forgets what is older than entries are kept. */
  purge(): Promise<void>
}

export function createTrailUsecases({
  store,
  clock,
  auditMonths,
}: {
  store: Store
  clock: Clock
  /** Months an entry is kept. */
  auditMonths: number
}): TrailUsecases {
  return {
    async list(siteId, query) {
      const limit = query.limit ?? LIMITS.page
      const rows = await store.trail.list(siteId, { ...query, limit: limit + 1 })
      const page = rows.slice(0, limit)
      const next = rows.length > limit ? (page.at(-1)?.id ?? null) : null
      return { entries: page.map(toEntry), next }
    },

    async purge() {
      const before = addMonths(toIso(clock()), -auditMonths)
      while (await store.transact(({ trail }) => trail.deleteOlder(before)));
    },
  }
}
