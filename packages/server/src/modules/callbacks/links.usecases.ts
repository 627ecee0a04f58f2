import type { Callback, CallbackOffer } from '@beckon/protocol'
import type { Store, Unit } from '../../database/store.ts'
import type { Clock } from '../../shared/clock.ts'
import { refuse } from '../../shared/refuse.ts'
import type { CountStaff } from '../agents/staff.ts'
import { readCallTime } from './callbacks.models.ts'
import type { CallbackView } from './callbacks.types.ts'
import { type Change, cancelCall, moveCall } from './change.usecases.ts'
import { isStale, readLink } from './links.models.ts'
import { readOffer } from './offer.usecases.ts'
import { showOne } from './places.usecases.ts'
import { readSetup } from './rules.models.ts'

/** A call as whoever has its link sees it. */
export interface LinkedCall {
  callback: Callback
  company: string
  locale: string | null
  /** IANA: the visitor's, else the site's, else UTC. */
  zone: string
  /** How often its time was changed. */
  revision: number
  /** Minutes that are kept free for it. */
  minutes: number
  offer: CallbackOffer
}

/** What can be done with the link of a call. All throw `callback/not-found` where it opens nothing. */
export interface LinksUsecases {
  read(token: string): Promise<LinkedCall>
  /** @throws BeckonError `callback/over` */
  cancel(token: string): Promise<void>
  /** @throws BeckonError `callback/over`, `callback/closed`, `callback/slot-taken`, `request/invalid` */
  move(token: string, at: string | null): Promise<void>
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== null
  } catch {
    return false
  }
}

export function createLinksUsecases({
  store,
  clock,
  countStaff,
}: {
  store: Store
  clock: Clock
  countStaff: CountStaff
}): LinksUsecases {
  async function requireLinked(
    unit: Pick<Unit, 'callbacks' | 'signing'>,
    token: string,
  ): Promise<CallbackView> {
    const id = readLink(await unit.signing.findSecret('link'), token)
    const row = id === undefined ? undefined : await unit.callbacks.findLinked(id)
    if (row === undefined || isStale(row, clock())) throw refuse('callback/not-found')
    return row
  }

  async function change(
    token: string,
    work: (unit: Unit, row: CallbackView, by: Change) => Promise<unknown>,
  ): Promise<void> {
    const by = { now: clock(), origin: null }
    await store.transact(async (unit) => work(unit, await requireLinked(unit, token), by))
  }

  return {
    async read(token) {
      const row = await requireLinked(store, token)
      const { site_id: siteId, locale, timezone, revision } = row
      const [callback, site, offer, { rules }] = await Promise.all([
        showOne(store, row),
        store.sites.findSite(siteId),
        readOffer(store, siteId, { now: clock(), staffed: countStaff(siteId) > 0 }),
        readSetup(store, siteId),
      ])
      const zone = timezone !== null && isZone(timezone) ? timezone : (offer.zone ?? 'UTC')
      const minutes = rules.slotMinutes
      return { callback, company: site?.name ?? '', locale, zone, revision, minutes, offer }
    },

    cancel: (token) => change(token, cancelCall),

    move: (token, at) =>
      change(token, (unit, row, by) =>
        moveCall(unit, row, {
          ...by,
          callAt: readCallTime(at, by.now),
          staffed: countStaff(row.site_id) > 0,
        }),
      ),
  }
}
