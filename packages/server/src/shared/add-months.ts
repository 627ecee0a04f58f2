import { toIso } from './clock.ts'

/** The same day some months later, or the last of that month where it has no such day. */
export function addMonths(time: string, months: number): string {
  const date = new Date(time)
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(day, last))
  return toIso(date.getTime())
}
