import { toIso } from '../../shared/clock.ts'

const HOUR = 60 * 60 * 1000

const DAY = 24 * HOUR

/** Days that events are kept where nobody says otherwise: a year, and the month it is compared with. */
export const STANDARD_DAYS = 395

/** By whole hours, ISO 8601. */
export interface Bounds {
  /** What happened before is deleted. */
  deletedBefore: string
  /**
   * What happened before is not taken any more: an hour later than that, so that what was deleted is never taken
   * again, though the clock of its sender is judged a little otherwise by then.
   */
  takenFrom: string
}

/**
 * How old an event may be.
 *
 * @param days it is kept
 */
export function readBounds(now: number, days: number): Bounds {
  const end = Math.floor((now - days * DAY) / HOUR) * HOUR
  return { deletedBefore: toIso(end), takenFrom: toIso(end + HOUR) }
}
