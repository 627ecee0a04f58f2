import { setTimeout } from 'node:timers/promises'
import { LOCKS } from '../../database/lock-keys.ts'
import type { Repositories } from '../../database/repositories.ts'
import type { Store } from '../../database/store.ts'
import type { Clock } from '../../shared/clock.ts'
import { readBounds } from './retention.models.ts'

/**
 * Events of one transaction, and how many times as long as it took everybody else has the database to themselves
 * after it. Where everybody waits for whoever writes, they wait no longer than these take, and seldom.
 */
const PACE = { alone: { limit: 50, rest: 9 }, shared: { limit: 1000, rest: 3 } }

/** Reads how many days a site keeps its events, or those that hold where it does not say. */
export async function readDays(
  { settings }: Pick<Repositories, 'settings'>,
  siteId: string,
  standard: number,
): Promise<number> {
  const row = await settings.find(siteId, 'events')
  return (row && JSON.parse(row.value).retentionDays) ?? standard
}

export interface RetentionUsecases {
  /** Deletes the events that are older than their site keeps them, a little at a time, until it is told to stop. */
  purge(signal?: AbortSignal): Promise<void>
}

export function createRetentionUsecases({
  store,
  clock,
  eventDays,
}: {
  store: Store
  clock: Clock
  /** Days an event is kept, unless its site says otherwise. */
  eventDays: number
}): RetentionUsecases {
  const { limit, rest } = store.isShared ? PACE.shared : PACE.alone

  /** @returns how many; fewer than `limit` where these were the last */
  function deleteSome(siteId: string): Promise<number> {
    return store.transact(
      async (unit) => {
        // Anew each time: who finds that it was too short a time wants it to stop.
        const days = await readDays(unit, siteId, eventDays)
        const { deletedBefore: before } = readBounds(clock(), days)
        const count = await unit.events.deleteOlder({ siteId, before, limit })
        if (count > 0) unit.publish('events:expired', { count })
        return count
      },
      [LOCKS.retention],
    )
  }

  async function deleteOf(siteId: string, signal?: AbortSignal): Promise<void> {
    while (!signal?.aborted) {
      const began = performance.now()
      if ((await deleteSome(siteId)) < limit) return
      const took = performance.now() - began
      await setTimeout(took * rest, undefined, { signal }).catch(() => {})
    }
  }

  return {
    async purge(signal) {
      for (const { id } of await store.sites.listSites()) await deleteOf(id, signal)
    },
  }
}
