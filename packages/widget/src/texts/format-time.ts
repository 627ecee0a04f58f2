function startOfDay(time: Date): number {
  return new Date(time).setHours(0, 0, 0, 0)
}

/** Midnights between now and then, as the clock of this device goes; negative for what is past. */
export function countDays(iso: string, now: number): number {
  return Math.round((startOfDay(new Date(iso)) - startOfDay(new Date(now))) / 86_400_000)
}

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

/** The time of a day to come: alone where it is today, with the weekday within a week, else with the date. */
export function formatSoon(iso: string, locale: string, now: number): string {
  const time = new Date(iso)
  const distance = countDays(iso, now)
  const weekday = distance > 0 && distance < 7 ? ({ weekday: 'short' } as const) : {}
  const date = distance < 7 ? {} : ({ day: 'numeric', month: 'short' } as const)
  const format = { ...weekday, ...date, hour: 'numeric', minute: '2-digit' } as const
  return new Intl.DateTimeFormat(locale, format).format(time)
}
