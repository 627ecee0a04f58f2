const HOUR = 3_600_000

/** Milliseconds since 1970 as a `datetime-local` field writes them, in the visitor's own time. */
export function toLocalTime(time: number): string {
  const offset = new Date(time).getTimezoneOffset() * 60_000
  return new Date(time - offset).toISOString().slice(0, 16)
}

/** The next full hour but one: soon, and still time to get ready. */
export function suggestTime(now: number): string {
  return toLocalTime(Math.ceil(now / HOUR) * HOUR + HOUR)
}

/** ISO 8601 of what was entered; undefined where it is no time to come. */
export function readTime(local: string, now: number): string | undefined {
  const time = Date.parse(local)
  return time > now ? new Date(time).toISOString() : undefined
}
