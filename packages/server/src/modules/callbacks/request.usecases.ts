import type { Callback, CallbackRequest } from '@beckon/protocol'
import type { Unit } from '../../database/store.ts'
import { toIso } from '../../shared/clock.ts'
import { createId } from '../../shared/create-id.ts'
import { hashNetwork } from '../../shared/hash-network.ts'
import { refuse } from '../../shared/refuse.ts'
import { openCase } from '../conversations/open-case.usecases.ts'
import { noteClaim } from '../people/identity.usecases.ts'
import type { VisitorActor } from '../sessions/sessions.types.ts'
import { checkCaps, checkTime } from './admit.usecases.ts'
import type { CallbackRow, CallbackView } from './callbacks.types.ts'
import { checkChallenge } from './challenge.usecases.ts'
import type { Proof } from './challenges.models.ts'
import { showOne } from './places.usecases.ts'
import { readSetup } from './rules.models.ts'

/** A request whose number and time were read. */
export interface Asked {
  actor: VisitorActor
  input: CallbackRequest
  /** E.164. */
  phone: string
  callAt: string | null
  /** Undefined where none came along, null where it proves nothing. */
  proof: Proof | null | undefined
  now: number
  /** Whether an agent is there. */
  staffed: boolean
}

/** A number and a name typed into a form are claims: they are shown, and look nobody up. */
async function noteContact(unit: Unit, { actor, input, phone, now }: Asked): Promise<void> {
  const { siteId, personId } = actor
  const at = toIso(now)
  const person = await unit.people.find(siteId, personId)
  if (person === undefined) throw refuse('person/not-found')
  await noteClaim(unit, { key: { siteId, kind: 'phone', value: phone }, person, at })
  const contactName = input.name?.trim() || person.contact_name
  await unit.people.update({ ...person, contact_name: contactName })
  await unit.people.touch(person.site_id, person.id, at)
  unit.publish('person:changed', { siteId, personId })
}

async function admit(unit: Unit, asked: Asked): Promise<string | null> {
  const { actor, phone, callAt, proof, now, staffed } = asked
  const { siteId, address } = actor
  const network = address ? hashNetwork(await unit.signing.findSecret(), address) : null
  const setup = await readSetup(unit, siteId)
  await checkChallenge(unit, setup.rules, { siteId, proof, now })
  await checkCaps(unit, setup.rules, { siteId, phone, network, now })
  await checkTime(unit, setup, { siteId, callAt, now, staffed })
  return network
}

function toRow(
  { actor, input, phone, callAt, now }: Asked,
  found: Pick<CallbackRow, 'conversation_id' | 'address_hash'>,
): CallbackRow {
  const at = toIso(now)
  return {
    id: createId(),
    site_id: actor.siteId,
    person_id: actor.personId,
    ...found,
    client_id: input.id,
    phone,
    name: input.name?.trim() || null,
    note: input.note?.trim() || null,
    call_at: callAt,
    status: 'requested',
    consent: input.consent ? JSON.stringify(input.consent) : null,
    queued_at: callAt === null ? at : null,
    locale: input.locale ?? null,
    timezone: input.timezone ?? null,
    revision: 0,
    created_at: at,
    updated_at: at,
  }
}

async function store(unit: Unit, asked: Asked): Promise<CallbackView> {
  const { siteId, personId } = asked.actor
  const address_hash = await admit(unit, asked)
  await noteContact(unit, asked)
  const at = toIso(asked.now)
  const { conversation, supportCase } = await openCase(unit, { siteId, personId, at })
  const row = toRow(asked, { conversation_id: conversation.id, address_hash })
  await unit.callbacks.insert(row)
  const stored = await unit.callbacks.find(siteId, row.id)
  if (stored === undefined) throw refuse('callback/not-found')
  await unit.cases.update({ ...supportCase, updated_at: at })
  unit.publish('case:changed', { siteId, caseId: supportCase.id })
  return stored
}

/**
 * Stores a request once, however often it is sent.
 *
 * @throws BeckonError `callback/challenge-failed`, `callback/challenge-required`, `callback/closed`,
 *   `callback/country-refused`, `callback/slot-taken`, `callback/too-many`
 */
export async function storeRequest(unit: Unit, asked: Asked): Promise<Callback> {
  const { siteId, personId, origin } = asked.actor
  const known = await unit.callbacks.findAsked(siteId, personId, asked.input.id)
  if (known !== undefined) return showOne(unit, known)
  const callback = await showOne(unit, await store(unit, asked))
  unit.publish('callback:changed', { siteId, callback, origin })
  return callback
}
