/** Milliseconds since 1970. Handed in, so that tests can move it. */
export type Clock = () => number

/**
 * All times are stored as the text the wire speaks, ISO 8601 in UTC with milliseconds:
 * it sorts as text, reads in any SQL shell and needs no conversion in either dialect.
 */
export function toIso(time: number): string {
  return new Date(time).toISOString()
}

/** Brings a time somebody sent into the one form we store. */
export function normalizeTime(text: string): string {
  return toIso(Date.parse(text))
}
