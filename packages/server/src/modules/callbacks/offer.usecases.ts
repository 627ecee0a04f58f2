import type { CallbackOffer } from '@beckon/protocol'
import type { Repositories } from '../../database/repositories.ts'
import { findOpening, formatIn, isOpen } from '../hours/hours.models.ts'
import { findFree, takesNow } from './admit.usecases.ts'
import { listCountries } from './callbacks.models.ts'
import { readSetup } from './rules.models.ts'
import { toSlot } from './slots.models.ts'

/** What a visitor can ask for at a moment. */
export async function readOffer(
  store: Pick<Repositories, 'callbacks' | 'settings'>,
  siteId: string,
  at: { now: number; staffed: boolean },
): Promise<CallbackOffer> {
  const { now, staffed } = at
  const setup = await readSetup(store, siteId)
  const { hours, rules } = setup
  const [queue, free] = await Promise.all([
    store.callbacks.listQueue(siteId),
    findFree(store, setup, { siteId, now }),
  ])
  const zone = hours?.zone ?? null
  const opening = hours === undefined || isOpen(hours, now) ? undefined : findOpening(hours, now)
  return {
    zone,
    now: takesNow(setup, at),
    staffed,
    waiting: queue.length,
    opensAt: zone !== null && opening !== undefined ? formatIn(zone, opening) : null,
    free: hours === undefined,
    slots: zone === null ? [] : free.map((slot) => toSlot(zone, slot)),
    countries: listCountries(rules.countries),
  }
}
