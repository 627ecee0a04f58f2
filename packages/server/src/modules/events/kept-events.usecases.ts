import { GATEWAY_LIMITS } from '@beckon/protocol'
import type { Unit } from '../../database/store.ts'
import type { EventRow } from './events.types.ts'
import { readBounds } from './retention.models.ts'
import { readDays } from './retention.usecases.ts'

/**
 * Asks whether events are still kept at their age. What is younger than any site may delete it, as nearly all is,
 * needs no look at what the site has set.
 */
export function createKeeping(
  unit: Pick<Unit, 'settings'>,
  { now, eventDays }: { now: number; eventDays: number },
): (row: EventRow) => Promise<boolean> {
  const { takenFrom: young } = readBounds(now, GATEWAY_LIMITS.retentionDays.least)
  const known = new Map<string, Promise<number>>()
  return async ({ site_id: siteId, happened_at: happenedAt }) => {
    if (happenedAt >= young) return true
    const days = known.get(siteId) ?? readDays(unit, siteId, eventDays)
    known.set(siteId, days)
    return happenedAt >= readBounds(now, await days).takenFrom
  }
}
