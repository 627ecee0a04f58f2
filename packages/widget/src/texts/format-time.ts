import { countDays } from './count-days.ts'

const HOUR = 60
const DAY = 24 * HOUR

/** `5 minutes`, `2 hours` or `1 day`, as the language writes it. */
export function formatDuration(minutes: number, locale: string): string {
  const [value, unit] =
    minutes < HOUR
      ? [minutes, 'minute']
      : minutes < DAY
        ? [minutes / HOUR, 'hour']
        : [minutes / DAY, 'day']
  const options = { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 } as const
  return new Intl.NumberFormat(locale, options).format(Math.ceil(value))
}

/**
 * The time of a day to come: alone where it is today, with the weekday within a week, else with the date. Full hours
 * are `9 AM` to who reads them so: there is little room.
 */
export function formatSoon(iso: string, locale: string, now: number): string {
  const distance = countDays(iso, now)
  const day =
    distance > 6
      ? ({ day: 'numeric', month: 'short' } as const)
      : distance > 0
        ? ({ weekday: 'short' } as const)
        : {}
  const format = { ...day, hour: 'numeric', minute: '2-digit' } as const
  const written = new Intl.DateTimeFormat(locale, format).format(new Date(iso))
  return written.replace(/:00(?=\s[ap]m)/i, '')
}
