import {
  type Callback,
  type CallbackRequest,
  type CallbackStatus,
  LIMITS,
  type PageQuery,
} from '@beckon/protocol'
import type { Store, Unit } from '../../database/store.ts'
import { type Clock, toIso } from '../../shared/clock.ts'
import { createId } from '../../shared/create-id.ts'
import { cutPage, decodeCursor } from '../../shared/cursor.ts'
import type { Origin } from '../../shared/facts.ts'
import { refuse } from '../../shared/refuse.ts'
import { openCase } from '../conversations/conversations.usecases.ts'
import { noteClaim } from '../people/identity.usecases.ts'
import type { VisitorActor } from '../sessions/sessions.types.ts'
import { readCallTime, readPhone, toCallback } from './callbacks.models.ts'
import type { CallbackView } from './callbacks.types.ts'

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
   * @throws BeckonError `callback/phone-invalid`, `request/invalid` for a time out of reach
   */
  request(actor: VisitorActor, input: CallbackRequest): Promise<Callback>
  /** @throws BeckonError `callback/not-found` */
  setStatus(
    siteId: string,
    input: { callbackId: string; status: CallbackStatus; origin: Origin },
  ): Promise<Callback>
  /**
   * Newest first, as an agent asks for them.
   *
   * @throws BeckonError `callback/not-found` where `before` names none
   */
  listOlder(siteId: string, query: CallbackQuery): Promise<{ callbacks: Callback[]; more: boolean }>
  /** Newest first, as the site's server asks for them. */
  list(siteId: string, query: PageQuery): Promise<{ callbacks: Callback[]; next: string | null }>
}

interface Asked {
  actor: VisitorActor
  input: CallbackRequest
  phone: string
  callAt: string | null
  at: string
}

/** A number and a name typed into a form are claims: they are shown, and look nobody up. */
async function noteContact(unit: Unit, { actor, input, phone, at }: Asked): Promise<void> {
  const { siteId, personId } = actor
  const person = await unit.people.find(siteId, personId)
  if (person === undefined) throw refuse('person/not-found')
  await noteClaim(unit, { key: { siteId, kind: 'phone', value: phone }, person, at })
  const contactName = input.name?.trim() || person.contact_name
  await unit.people.update({ ...person, contact_name: contactName, seen_at: at })
  unit.publish('person:changed', { siteId, personId })
}

async function storeRequest(unit: Unit, asked: Asked): Promise<CallbackView> {
  const { actor, input, phone, callAt, at } = asked
  const { siteId, personId, origin } = actor
  const known = await unit.callbacks.findAsked(siteId, personId, input.id)
  if (known !== undefined) return known
  await noteContact(unit, asked)
  const { conversation, supportCase } = await openCase(unit, { siteId, personId, at })
  const id = createId()
  await unit.callbacks.insert({
    id,
    site_id: siteId,
    person_id: personId,
    conversation_id: conversation.id,
    client_id: input.id,
    phone,
    name: input.name?.trim() || null,
    note: input.note?.trim() || null,
    call_at: callAt,
    status: 'requested',
    consent: input.consent ? JSON.stringify(input.consent) : null,
    created_at: at,
    updated_at: at,
  })
  const stored = await unit.callbacks.find(siteId, id)
  if (stored === undefined) throw refuse('callback/not-found')
  await unit.cases.update({ ...supportCase, updated_at: at })
  unit.publish('callback:changed', { siteId, callback: toCallback(stored), origin })
  unit.publish('case:changed', { siteId, caseId: supportCase.id })
  return stored
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

export function createCallbacksUsecases({
  store,
  clock,
}: {
  store: Store
  clock: Clock
}): CallbacksUsecases {
  return {
    async request(actor, input) {
      const site = await store.sites.findSite(actor.siteId)
      const phone = readPhone(input.phone, input.country ?? site?.country ?? '')
      const callAt = readCallTime(input.at, clock())
      const asked = { actor, input, phone, callAt, at: toIso(clock()) }
      return toCallback(await store.transact((unit) => storeRequest(unit, asked)))
    },

    setStatus(siteId, { callbackId, status, origin }) {
      const at = toIso(clock())
      return store.transact(async (unit) => {
        const row = await requireCallback(unit, siteId, callbackId)
        if (row.status === status) return toCallback(row)
        await unit.callbacks.setStatus(row, status, at)
        const callback = toCallback({ ...row, status, updated_at: at })
        unit.publish('callback:changed', { siteId, callback, origin })
        return callback
      })
    },

    async listOlder(siteId, { before, limit = LIMITS.pageMax, ...filter }) {
      const last = before === undefined ? undefined : await requireCallback(store, siteId, before)
      const place = last && { at: last.created_at, id: last.id }
      const views = await store.callbacks.list(siteId, { ...filter, before: place, limit })
      return { callbacks: views.slice(0, limit).map(toCallback), more: views.length > limit }
    },

    async list(siteId, { cursor, limit = LIMITS.page }) {
      const before = decodeCursor(cursor)
      const views = await store.callbacks.list(siteId, { before, limit })
      const page = cutPage(views, limit, (row) => ({ at: row.created_at, id: row.id }))
      return { callbacks: page.rows.map(toCallback), next: page.next }
    },
  }
}
