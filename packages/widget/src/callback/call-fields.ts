import type { CallbackValues } from '@beckon/core'
import { type CallbackOffer, LIMITS } from '@beckon/protocol'
import { readTime, toLocalTime } from './call-time.ts'

/** Characters that the gateway takes; a number with whatever somebody puts between its digits. */
export const MOST: Readonly<Record<Worded, number>> = {
  phone: 64,
  name: LIMITS.name,
  note: LIMITS.note,
}

/** Where somebody types. */
export type Worded = 'phone' | 'name' | 'note'

export const WORDED: readonly Worded[] = ['phone', 'name', 'note']

/** What is entered. */
export interface CallFields {
  phone: string
  /** ISO 3166-1 alpha-2; empty until the visitor chose another than was guessed. */
  country: string
  name: string
  note: string
  /** False for as soon as possible. */
  scheduled: boolean
  /** As a `datetime-local` field writes it; empty while it is being edited. */
  time: string
  /** The start of the slot chosen; empty until there is one. */
  slot: string
}

/** A form that begins with some values. */
export function fillFields({ phone = '', name = '', note = '', at }: CallbackValues): CallFields {
  const moment = Date.parse(at ?? '')
  const time = Number.isNaN(moment) ? '' : toLocalTime(moment)
  const slot = time && new Date(moment).toISOString()
  return { phone, country: '', name, note, scheduled: time !== '', time, slot }
}

/** When to call: ISO 8601, null for as soon as possible, undefined where no time is chosen. */
export function readAt(
  { scheduled, time, slot }: CallFields,
  offer: CallbackOffer | null,
  now: number,
): string | null | undefined {
  if (!scheduled && offer?.now !== false) return null
  return offer?.free === false ? slot || undefined : readTime(time, now)
}

/** The first field with more in it than is taken; it says so itself. */
export function findTooLong(fields: CallFields): Worded | undefined {
  return WORDED.find((name) => fields[name].length > MOST[name])
}
