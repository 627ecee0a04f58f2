import { Temporal } from 'temporal-polyfill'

/** Advertising rests from then to then, by the clocks where the person is. */
const QUIET = { from: 21, to: 8 } as const

/** Whether clocks can be read in a zone. */
export function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== null
  } catch {
    return false
  }
}

/** The end of the quiet hours that a moment lies in, in milliseconds since 1970; undefined where it lies in none. */
export function findQuietEnd(now: number, zone: string): number | undefined {
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone)
  if (local.hour < QUIET.from && local.hour >= QUIET.to) return undefined
  const day = local.hour >= QUIET.from ? local.add({ days: 1 }) : local
  const plainTime = Temporal.PlainTime.from({ hour: QUIET.to })
  return day.toPlainDate().toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds
}
