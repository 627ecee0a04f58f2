import {
  type Callback,
  type CallbackOffer,
  type CallbackRequest,
  type CallbackStatus,
  LIMITS,
  type OwnCallback,
  type PageQuery,
} from '@beckon/protocol'
import type { Store, Unit } from '../../database/store.ts'
import { type Clock, toIso } from '../../shared/clock.ts'
import { cutPage, decodeCursor } from '../../shared/cursor.ts'
import type { Origin } from '../../shared/facts.ts'
import { refuse } from '../../shared/refuse.ts'
import type { CountStaff } from '../agents/staff.ts'
import type { VisitorActor } from '../sessions/sessions.types.ts'
import type { Deed, Doer } from '../trail/trail.types.ts'
import { noteDeed } from '../trail/trail.usecases.ts'
import { CAP_SPAN } from './admit.usecases.ts'
import { readCallTime, readPhone } from './callbacks.models.ts'
import type { CallbackView } from './callbacks.types.ts'
import { findProof, offerChallenge } from './challenge.usecases.ts'
import { CHALLENGE_LIFE } from './challenges.models.ts'
import { cancelCall, markCall, moveCall } from './change.usecases.ts'
import { signLink } from './links.models.ts'
import { readOffer } from './offer.usecases.ts'
import { listMoved, showAll } from './places.usecases.ts'
import { storeRequest } from './request.usecases.ts'

export interface CallbackQuery {
  personId?: string | undefined
  status?: CallbackStatus | undefined
  /** The id of the last callback held. */
  before?: string | undefined
  limit?: number | undefined
}

export interface CallbacksUsecases {
  /**
   * Stores a request once, however often it is sent.
   *
   * @throws BeckonError `callback/phone-invalid`, `request/invalid` for a time out of reach,
   *   `callback/challenge-failed`, `callback/challenge-required`, `callback/closed`,
   *   `callback/country-refused`, `callback/slot-taken`, `callback/too-many`
   */
  request(actor: VisitorActor, input: CallbackRequest): Promise<Callback>
  /** What can be asked for now, with a challenge where one has to be solved for that. */
  readOffer(actor: VisitorActor): Promise<CallbackOffer>
  /** What a visitor waits for, the last asked first. */
  listOwn(actor: VisitorActor): Promise<OwnCallback[]>
  /** @throws BeckonError `callback/not-found` for that of another, `callback/over` */
  cancel(actor: VisitorActor, callbackId: string): Promise<Callback>
  /** @throws BeckonError as `cancel`, `request/invalid`, `callback/closed`, `callback/slot-taken` */
  reschedule(
    actor: VisitorActor,
    input: { callbackId: string; at: string | null },
  ): Promise<Callback>
  /** @throws BeckonError `callback/not-found` */
  setStatus(
    siteId: string,
    input: { callbackId: string; status: CallbackStatus; origin: Origin; by: Doer },
  ): Promise<Callback>
  /** Who came into the queue since a time and still waits, of those somebody wants to know about. */
  listMoved(
    siteId: string,
    since: string,
    isWanted: (personId: string) => boolean,
  ): Promise<Callback[]>
  /**
   * Newest first, as an agent asks for them.
   *
   * @throws BeckonError `callback/not-found` where `before` names none
   */
  listOlder(siteId: string, query: CallbackQuery): Promise<{ callbacks: Callback[]; more: boolean }>
  /** Newest first, as the site's server asks for them. */
  list(siteId: string, query: PageQuery): Promise<{ callbacks: Callback[]; next: string | null }>
  /** Forgets from where was asked, once that is counted no more, and challenges that have ended. */
  purge(): Promise<void>
}

async function requireCallback(
  unit: Pick<Unit, 'callbacks'>,
  siteId: string,
  id: string,
): Promise<CallbackView> {
  const row = await unit.callbacks.find(siteId, id)
  if (row === undefined) throw refuse('callback/not-found')
  return row
}

async function requireOwn(unit: Unit, actor: VisitorActor, id: string): Promise<CallbackView> {
  const row = await requireCallback(unit, actor.siteId, id)
  if (row.person_id !== actor.personId) throw refuse('callback/not-found')
  return row
}

export function createCallbacksUsecases({
  store,
  clock,
  countStaff,
}: {
  store: Store
  clock: Clock
  countStaff: CountStaff
}): CallbacksUsecases {
  const isStaffed = (siteId: string): boolean => countStaff(siteId) > 0

  return {
    async request(actor, input) {
      const site = await store.sites.findSite(actor.siteId)
      const home = site?.country ?? ''
      const phone = readPhone(input.phone, input.country ?? home, home)
      const now = clock()
      const staffed = isStaffed(actor.siteId)
      const callAt = readCallTime(input.at, now)
      // Before the transaction, which others wait for.
      const proof = await findProof(store, actor, input.proof)
      const asked = { actor, input, phone, callAt, proof, now, staffed }
      return store.transact((unit) => storeRequest(unit, asked))
    },

    async readOffer(actor) {
      const { siteId } = actor
      const now = clock()
      const [offer, challenge] = await Promise.all([
        readOffer(store, siteId, { now, staffed: isStaffed(siteId) }),
        offerChallenge(store, actor, now),
      ])
      return challenge === undefined ? offer : { ...offer, challenge }
    },

    async listOwn({ siteId, personId }) {
      const secret = await store.signing.findSecret('link')
      const rows = await store.callbacks.listOpen(siteId, personId)
      const callbacks = await showAll(store, siteId, rows)
      return callbacks.map((callback) => ({
        callback,
        link: `call/${signLink(secret, callback.id)}`,
      }))
    },

    cancel(actor, callbackId) {
      const by = { now: clock(), origin: actor.origin }
      return store.transact(async (unit) =>
        cancelCall(unit, await requireOwn(unit, actor, callbackId), by),
      )
    },

    reschedule(actor, { callbackId, at }) {
      const now = clock()
      const staffed = isStaffed(actor.siteId)
      const by = { callAt: readCallTime(at, now), now, origin: actor.origin, staffed }
      return store.transact(async (unit) =>
        moveCall(unit, await requireOwn(unit, actor, callbackId), by),
      )
    },

    setStatus(siteId, { callbackId, status, origin, by }) {
      const change = { status, now: clock(), origin }
      const target = { kind: 'callback', id: callbackId }
      const deed: Deed = { siteId, by, action: 'callback:changed', target, details: { status } }
      return store.transact(async (unit) => {
        const row = await requireCallback(unit, siteId, callbackId)
        if (row.status !== status) await noteDeed(unit, deed, clock())
        return markCall(unit, row, change)
      })
    },

    listMoved: (siteId, since, isWanted) => listMoved(store, { siteId, since, isWanted }),

    async listOlder(siteId, { before, limit = LIMITS.pageMax, ...filter }) {
      const last = before === undefined ? undefined : await requireCallback(store, siteId, before)
      const place = last && { at: last.created_at, id: last.id }
      const views = await store.callbacks.list(siteId, { ...filter, before: place, limit })
      const callbacks = await showAll(store, siteId, views.slice(0, limit))
      return { callbacks, more: views.length > limit }
    },

    async list(siteId, { cursor, limit = LIMITS.page }) {
      const before = decodeCursor(cursor)
      const views = await store.callbacks.list(siteId, { before, limit })
      const page = cutPage(views, limit, (row) => ({ at: row.created_at, id: row.id }))
      return { callbacks: await showAll(store, siteId, page.rows), next: page.next }
    },

    async purge() {
      const before = toIso(clock() - 2 * CAP_SPAN)
      while (await store.transact(({ callbacks }) => callbacks.forgetNetworks(before)));
      // The clock of another node may be behind.
      const ended = toIso(clock() - CHALLENGE_LIFE)
      while (await store.transact(({ challenges }) => challenges.deleteExpired(ended)));
    },
  }
}
