import type { Json } from '@beckon/protocol'
import type { Unit } from '../../database/store.ts'
import { refuse } from '../../shared/refuse.ts'
import { mergeChoices } from '../consent/merge.usecases.ts'
import { findStanding } from '../consent/standing.usecases.ts'
import { mergeThreads } from '../conversations/merge-threads.usecases.ts'
import {
  inheritClaims,
  joinAnonymousId,
  logJoin,
  ownIdentity,
} from '../people/identity.usecases.ts'
import { newPerson } from '../people/people.models.ts'
import type { PersonRow } from '../people/people.types.ts'
import { allowsProfile, wasOthers } from './history.usecases.ts'
import { partUser } from './part-user.usecases.ts'

export interface Arrival {
  siteId: string
  userId: string
  /** Whose visitor session came along. */
  guestId: string | undefined
  anonymousId: string | undefined
  evidence: Json
  at: string
}

export interface Joined {
  person: PersonRow
  /** Whether the visitor session shows another thread from now on. */
  moved: boolean
}

interface Known {
  user: PersonRow | undefined
  guest: PersonRow | undefined
  /** The anonymous id, where what was done under it may be joined. */
  joinable: string | undefined
}

/** @throws BeckonError `identity/other-user` where anything that came along was proven to be another's */
async function look(unit: Unit, arrival: Arrival): Promise<Known> {
  const { siteId, userId, guestId, anonymousId, evidence, at } = arrival
  const userKey = { siteId, kind: 'user_id', value: userId } as const
  const person = await unit.people.findOwner(userKey)
  const user = person && (await partUser(unit, { key: userKey, person, at, evidence }, guestId))
  const guest = guestId === undefined ? undefined : await unit.people.find(siteId, guestId)
  if (guest && guest.id !== user?.id && (await unit.people.isVerified(guest))) {
    throw refuse('identity/other-user')
  }
  if (anonymousId === undefined) return { user, guest, joinable: undefined }
  const key = { siteId, kind: 'anonymous_id', value: anonymousId } as const
  if (await wasOthers(unit, key, user)) throw refuse('identity/other-user')
  const allowed = await allowsProfile(unit, { siteId, anonymousId }, at)
  return { user, guest, joinable: allowed ? anonymousId : undefined }
}

/** The person of a user: the one there is, else the guest who proved to be them, else a new one. */
async function ensureUser(unit: Unit, arrival: Arrival, known: Known): Promise<PersonRow> {
  const { siteId, userId: value, evidence, at } = arrival
  const key = { siteId, kind: 'user_id', value } as const
  if (known.user !== undefined) {
    const join = {
      key,
      person: known.user,
      from: undefined,
      reason: 'token',
      at,
      evidence,
    } as const
    if (!(await unit.identity.isProven(known.user))) await logJoin(unit, join)
    return known.user
  }
  const person = known.guest ?? newPerson(siteId, at)
  if (known.guest === undefined) await unit.people.insert(person)
  await ownIdentity(unit, { key, person, from: undefined, reason: 'token', at, evidence })
  return person
}

/** Brings what the guest wrote and claimed, and writes down that they were the user. */
async function bringGuest(unit: Unit, arrival: Arrival, joined: [PersonRow, PersonRow]) {
  const [guest, person] = joined
  const { siteId, userId: value, at } = arrival
  const offset = await mergeThreads(unit, { from: guest, to: person, at })
  await inheritClaims(unit, [guest, person], ['user_id', 'email', 'phone'])
  const evidence = { ...arrival.evidence, session: true, offset: offset ?? null }
  const key = { siteId, kind: 'user_id', value } as const
  await logJoin(unit, { key, person, from: guest, reason: 'token', at, evidence })
  unit.publish('person:moved', { siteId, fromId: guest.id, toId: person.id })
  for (const { id } of joined) unit.publish('person:changed', { siteId, personId: id })
}

/** Joins the anonymous id where that may be; else only notes whose browser it was, to keep others out. */
async function bindVisitor(unit: Unit, arrival: Arrival, who: [Known, PersonRow]): Promise<void> {
  const [{ joinable }, person] = who
  const { siteId, anonymousId, evidence, at } = arrival
  if (anonymousId === undefined) return
  if (joinable !== undefined) {
    await joinAnonymousId(unit, { person, anonymousId, reason: 'token', at, evidence })
    return
  }
  const key = { siteId, kind: 'anonymous_id', value: anonymousId } as const
  if ((await unit.people.listLinked(key)).includes(person.id)) return
  await logJoin(unit, { key, person, from: undefined, reason: 'bound', at, evidence })
}

/** The choices of those who are about to become one; none where they are one already. */
async function listChoices(unit: Unit, arrival: Arrival, { user, guest, joinable }: Known) {
  const { siteId } = arrival
  const key = { siteId, kind: 'anonymous_id', value: joinable ?? '' } as const
  const owner = joinable === undefined ? undefined : await unit.people.findOwner(key)
  const person = user ?? guest
  const others = [guest, owner].filter((other) => other !== undefined && other.id !== person?.id)
  const isNew = others.length > 0 || (joinable !== undefined && owner === undefined)
  if (person === undefined || !isNew) return []
  const ids = [person, ...others].map((row) => row?.id ?? '')
  const standing = await Promise.all(
    ids.map((personId) => findStanding(unit, { siteId, personId })),
  )
  const chooser = { siteId, anonymousId: joinable ?? null, personId: null }
  return joinable === undefined ? standing : [...standing, await unit.consent.findNewest(chooser)]
}

/**
 * Finds or makes the person of a proven user, and joins to them who they were before: a guest whose
 * session came along, and an anonymous id that was nobody else's, if `profile` is allowed. Two users are
 * never joined, and what only one of the joined allowed is allowed no more.
 *
 * @throws BeckonError `identity/other-user`, and then nothing was joined
 */
export async function joinProven(unit: Unit, arrival: Arrival): Promise<Joined> {
  const known = await look(unit, arrival)
  const choices = await listChoices(unit, arrival, known)
  const person = await ensureUser(unit, arrival, known)
  const { guest } = known
  const moved = guest !== undefined && guest.id !== person.id
  if (moved) await bringGuest(unit, arrival, [guest, person])
  await bindVisitor(unit, arrival, [known, person])
  await mergeChoices(unit, choices, { tell: person.id, at: arrival.at })
  // What was inherited is in the row by now.
  return { person: (await unit.people.find(arrival.siteId, person.id)) ?? person, moved }
}
