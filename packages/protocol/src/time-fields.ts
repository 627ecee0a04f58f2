import * as v from 'valibot'

/** What `Date.parse` would guess is not guessed: it takes `foo 1`, and 31 February for 3 March. */
const DATE = String.raw`(\d{4}-\d{2}-\d{2})`
const CLOCK = String.raw`([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?`
const ZONE = String.raw`(Z|[+-]([01]\d|2[0-3]):?[0-5]\d)`
const TIME = new RegExp(`^${DATE}T${CLOCK}${ZONE}$`)
const TIME_OR_DATE = new RegExp(`^${DATE}(T${CLOCK}${ZONE})?$`)

/** Years of four digits sort as text. */
const LAST = Date.UTC(9999, 11, 31)

/** Whether a text is a day there is, e.g. `2026-02-28`. */
export function isDay(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date)
}

function isTime(text: string, pattern: RegExp): boolean {
  const [, date = ''] = pattern.exec(text) ?? []
  if (!isDay(date)) return false
  const time = Date.parse(text)
  return time >= 0 && time < LAST
}

const createTime = (pattern: RegExp, message: string): v.GenericSchema<unknown, string> =>
  v.pipe(
    v.string(),
    v.check((text) => isTime(text, pattern), message),
  )

/** A moment from 1970 on, e.g. `2026-11-22T09:30:00.000Z`. */
export const time: v.GenericSchema<unknown, string> = createTime(
  TIME,
  'Expected a time in ISO 8601 with its zone',
)

/** A moment, or a day for its first moment in UTC. */
export const timeOrDate: v.GenericSchema<unknown, string> = createTime(
  TIME_OR_DATE,
  'Expected a date, or a time with its zone, in ISO 8601',
)
