import * as v from 'valibot'
import type { HoursSettings, HoursSpan } from './hours.ts'
import { isDay } from './time-fields.ts'

/** Spans of one day. */
const SPANS = 12

const EXCEPTIONS = 500

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== null
  } catch {
    return false
  }
}

const clock = v.pipe(
  v.string(),
  v.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'Expected a time of day such as 09:00'),
)

const span: v.GenericSchema<unknown, HoursSpan> = v.pipe(
  v.tuple([clock, clock]),
  v.check(([from, to]) => from < to, 'Expected an end later than its beginning'),
)

const spans = v.pipe(v.array(span), v.maxLength(SPANS))
const weekday = v.picklist(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])
const day = v.pipe(
  v.string(),
  v.check((text) => text.length === 10 && isDay(text), 'Expected a day such as 2026-12-24'),
)

export const hoursSettings: v.GenericSchema<unknown, HoursSettings> = v.strictObject({
  zone: v.pipe(v.string(), v.check(isZone, 'Expected an IANA time zone')),
  week: v.record(weekday, spans),
  exceptions: v.optional(
    v.pipe(
      v.record(day, spans),
      v.check((days) => Object.keys(days).length <= EXCEPTIONS, 'Expected 500 days at most'),
    ),
  ),
})
