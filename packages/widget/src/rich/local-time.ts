const pad = (value: number): string => String(value).padStart(2, '0')

/**
 * What a `datetime-local` field holds, with the offset of that very day here: the day stays the one that
 * was picked. Undefined where it is no time.
 *
 * @example
 * withOffset('2026-12-24T18:00') // '2026-12-24T18:00+01:00'
 */
export function withOffset(local: string): string | undefined {
  const time = new Date(local)
  if (Number.isNaN(time.getTime())) return undefined
  const minutes = -time.getTimezoneOffset()
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `${local}${minutes < 0 ? '-' : '+'}${pad(hours)}:${pad(rest)}`
}
