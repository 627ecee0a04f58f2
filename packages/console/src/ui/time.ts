/** The console speaks English; its dates follow the reader's kind of English. */
const LOCALE = globalThis.navigator?.languages?.find((tag) => tag.startsWith('en')) ?? 'en-GB'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const clock = new Intl.DateTimeFormat(LOCALE, { hour: 'numeric', minute: '2-digit' })
const weekday = new Intl.DateTimeFormat(LOCALE, { weekday: 'long' })
const dayMonth = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short' })
const fullDate = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium' })
const longDay = new Intl.DateTimeFormat(LOCALE, { weekday: 'long', day: 'numeric', month: 'long' })
const exact = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'full', timeStyle: 'medium' })

function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0)
}

/** Calendar days from one time to another, in the reader's time zone. */
function daysBetween(from: number, to: number): number {
  // A day may have 23 or 25 hours.
  return Math.round((startOfDay(to) - startOfDay(from)) / DAY)
}

export function isSameDay(a: string, b: string): boolean {
  return daysBetween(Date.parse(a), Date.parse(b)) === 0
}

/** `09:30` or `9:30 am`, as the reader is used to. */
export function formatClock(at: string): string {
  return clock.format(Date.parse(at))
}

/** As short as a list needs it: `now`, `4m`, `3h`, `2d`, `3 Nov`. */
export function formatShort(at: string, now: number): string {
  const passed = now - Date.parse(at)
  if (passed < MINUTE) return 'now'
  if (passed < HOUR) return `${Math.floor(passed / MINUTE)}m`
  if (passed < DAY) return `${Math.floor(passed / HOUR)}h`
  if (passed < 7 * DAY) return `${Math.floor(passed / DAY)}d`
  return dayMonth.format(Date.parse(at))
}

/** In a sentence: `just now`, `4 min ago`, `3 h ago`, `yesterday`, `on 3 Nov 2026`. */
export function formatAgo(at: string, now: number): string {
  const passed = now - Date.parse(at)
  if (passed < MINUTE) return 'just now'
  if (passed < HOUR) return `${Math.floor(passed / MINUTE)} min ago`
  const days = daysBetween(Date.parse(at), now)
  if (days === 0 || passed < 6 * HOUR) return `${Math.floor(passed / HOUR)} h ago`
  if (days === 1) return 'yesterday'
  return days < 7 ? `${days} days ago` : `on ${fullDate.format(Date.parse(at))}`
}

/** Heading of a day: `Today`, `Yesterday`, `Tuesday 17 November`. */
export function formatDay(at: string, now: number): string {
  const days = daysBetween(Date.parse(at), now)
  if (days === 0) return 'Today'
  if (days === 1) return 'Yesterday'
  return days < 180 ? longDay.format(Date.parse(at)) : fullDate.format(Date.parse(at))
}

/** A time to come, or one that passed: `today at 14:00`, `tomorrow at 09:00`, `on Friday at 10:00`. */
export function formatAppointment(at: string, now: number): string {
  const time = Date.parse(at)
  const days = daysBetween(now, time)
  if (days === 0) return `today at ${clock.format(time)}`
  if (days === 1) return `tomorrow at ${clock.format(time)}`
  if (days === -1) return `yesterday at ${clock.format(time)}`
  const day = days > 1 && days < 7 ? weekday.format(time) : fullDate.format(time)
  return `on ${day} at ${clock.format(time)}`
}

/** Everything there is to say, for a tooltip. */
export function formatExact(at: string): string {
  return exact.format(Date.parse(at))
}
