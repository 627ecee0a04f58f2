import * as v from 'valibot'
import type { CallbackRequest, CallbackSettings } from './callback.ts'
import { id, name, ulid } from './fields.ts'
import { GATEWAY_LIMITS, LIMITS } from './limits.ts'
import { time } from './time-fields.ts'

type Schema<T> = v.GenericSchema<unknown, T>

const country = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'Expected a country code'))

const consentText = v.object({
  version: name,
  text: v.pipe(v.string(), v.maxLength(LIMITS.note)),
})

export const callbackRequest: Schema<CallbackRequest> = v.object({
  id: ulid,
  phone: v.pipe(v.string(), v.maxLength(64)),
  country: v.optional(country),
  name: v.optional(name),
  note: v.optional(v.pipe(v.string(), v.maxLength(LIMITS.note))),
  at: v.nullish(time),
  consent: v.optional(consentText),
  locale: v.optional(name),
  timezone: v.optional(name),
  proof: v.optional(v.pipe(v.string(), v.maxLength(GATEWAY_LIMITS.proof))),
})

export const callbackCancel: Schema<{ callbackId: string }> = v.object({ callbackId: id })

export const callbackReschedule: Schema<{ callbackId: string; at: string | null }> = v.object({
  callbackId: id,
  at: v.nullable(time),
})

const count = (from: number, to: number) =>
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to)))

/** Strict: a misspelt setting would be one that never works. */
export const callbackSettings: Schema<CallbackSettings> = v.strictObject({
  now: v.optional(v.boolean()),
  staffed: v.optional(v.boolean()),
  slotMinutes: count(5, 720),
  perSlot: count(1, 1000),
  leadMinutes: count(0, 20_160),
  horizonDays: count(1, 60),
  countries: v.optional(v.pipe(v.array(country), v.minLength(1), v.maxLength(300))),
  perNumber: count(1, 10_000),
  perAddress: count(1, 100_000),
  perDay: count(1, 1_000_000),
  challenge: v.optional(v.boolean()),
  challengeAttempts: count(10, 100_000),
})
