import { countDays } from './count-days.ts'

/** The last one made, and what it was made for: a log has many times in it, and the browser is slow to make one. */
let clock: { locale: string; offset: number; format: Intl.DateTimeFormat } | undefined

/** `14:05`, as the language writes it. */
export function formatTime(iso: string, locale: string): string {
  // Who travels has another one.
  const offset = new Date().getTimezoneOffset()
  if (clock?.locale !== locale || clock.offset !== offset)
    clock = { locale, offset, format: new Intl.DateTimeFormat(locale, { timeStyle: 'short' }) }
  return clock.format.format(new Date(iso))
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

/** Today, Yesterday, or the date. */
export function formatDay(iso: string, locale: string, now: number): string {
  const day = new Date(iso)
  const distance = countDays(iso, now)
  if (distance < -1 || distance > 0) {
    return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(day)
  }
  const word = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(distance, 'day')
  return word.charAt(0).toLocaleUpperCase(locale) + word.slice(1)
}
