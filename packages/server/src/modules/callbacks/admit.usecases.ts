import type { Unit } from '../../database/store.ts'
import { toIso } from '../../shared/clock.ts'
import { refuse } from '../../shared/refuse.ts'
import { isOpen } from '../hours/hours.models.ts'
import { checkCountry } from './callbacks.models.ts'
import type { CallbackRules, CallbackSetup } from './rules.models.ts'
import { type FreeSlot, listFree, nameAlternatives } from './slots.models.ts'

/** What caps count over, in milliseconds. */
export const CAP_SPAN: number = 24 * 60 * 60 * 1000

/** Far enough behind now that a slot that has begun is counted with what is booked in it. */
const BEHIND = 24 * 60 * 60 * 1000

export interface TimeAsked {
  siteId: string
  /** ISO 8601; null for as soon as possible. */
  callAt: string | null
  now: number
  /** Whether an agent is there. */
  staffed: boolean
  /** The call that would leave its slot for this one. */
  leaving?: string | undefined
}

/** Slots ahead that are not full; none where the hours are not known. */
export async function findFree(
  { callbacks }: Pick<Unit, 'callbacks'>,
  { hours, rules }: CallbackSetup,
  { siteId, now, leaving }: Omit<TimeAsked, 'callAt' | 'staffed'>,
): Promise<FreeSlot[]> {
  if (hours === undefined) return []
  const end = now + (rules.horizonDays + 2) * CAP_SPAN
  const booked = await callbacks.listBooked(siteId, toIso(now - BEHIND), toIso(end))
  const others = booked.filter(({ id }) => id !== leaving)
  return listFree(
    { hours, rules, now },
    others.map(({ call_at }) => Date.parse(call_at)),
  )
}

/** Whether somebody is there to call as soon as possible; unknown hours promise no hour, and bind nobody. */
export function takesNow(
  { hours, rules }: CallbackSetup,
  { now, staffed }: Pick<TimeAsked, 'now' | 'staffed'>,
): boolean {
  if (hours === undefined || !rules.now) return rules.now
  return isOpen(hours, now) && (staffed || !rules.staffed)
}

/** @throws BeckonError `callback/closed`, `callback/slot-taken`, each with the nearest free times */
export async function checkTime(
  unit: Pick<Unit, 'callbacks'>,
  setup: CallbackSetup,
  asked: TimeAsked,
): Promise<void> {
  const { callAt, now } = asked
  if (callAt === null && takesNow(setup, asked)) return
  if (callAt !== null && setup.hours === undefined) return
  const free = await findFree(unit, setup, asked)
  const time = callAt === null ? now : Date.parse(callAt)
  if (callAt !== null && free.some(({ from }) => from === time)) return
  const others = nameAlternatives(setup.hours?.zone ?? 'UTC', free, time)
  throw refuse(callAt === null ? 'callback/closed' : 'callback/slot-taken', others)
}

export interface WhoAsks {
  siteId: string
  /** E.164. */
  phone: string
  network: string | null
  now: number
}

/** @throws BeckonError `callback/country-refused`, `callback/too-many` with what there is too much of */
export async function checkCaps(
  { callbacks }: Pick<Unit, 'callbacks'>,
  rules: CallbackRules,
  { siteId, phone, network, now }: WhoAsks,
): Promise<void> {
  checkCountry(phone, rules.countries)
  const since = toIso(now - CAP_SPAN)
  const isFull = async (cap: number, of: object): Promise<boolean> =>
    (await callbacks.countAsked(siteId, since, of)) >= cap
  const tooMany = (path: string, message: string) =>
    refuse('callback/too-many', [{ path, message }])
  if (await isFull(rules.perNumber, { phone })) {
    throw tooMany('phone', 'Asked for too often within 24 hours')
  }
  if (network !== null && (await isFull(rules.perAddress, { address_hash: network }))) {
    throw tooMany('', 'Too many from here within 24 hours')
  }
  if (await isFull(rules.perDay, {})) throw tooMany('', 'Too many in all within 24 hours')
}
