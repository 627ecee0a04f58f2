/** `14:05`, as the language writes it. */
export function formatTime(iso: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(new Date(iso))
}

/** `Tuesday, 24 November at 14:05`, as the language writes it. */
export function formatMoment(iso: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
  })
  return format.format(new Date(iso))
}

function startOfDay(time: Date): number {
  return new Date(time).setHours(0, 0, 0, 0)
}

/** Today, Yesterday, or the date. */
export function formatDay(iso: string, locale: string, now: number): string {
  const day = new Date(iso)
  const distance = Math.round((startOfDay(day) - startOfDay(new Date(now))) / 86_400_000)
  if (distance < -1 || distance > 0) {
    return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(day)
  }
  const word = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(distance, 'day')
  return word.charAt(0).toLocaleUpperCase(locale) + word.slice(1)
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
  const distance = Math.round((startOfDay(time) - startOfDay(new Date(now))) / 86_400_000)
  const weekday = distance > 0 && distance < 7 ? ({ weekday: 'short' } as const) : {}
  const date = distance < 7 ? {} : ({ day: 'numeric', month: 'short' } as const)
  const format = { ...weekday, ...date, hour: 'numeric', minute: '2-digit' } as const
  return new Intl.DateTimeFormat(locale, format).format(time)
}
