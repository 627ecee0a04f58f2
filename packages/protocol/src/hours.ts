export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'

/** From and to, as the clocks of the site show them: `['09:00', '17:30']`. `24:00` ends a day. */
export type HoursSpan = [from: string, to: string]

/** Whether people of a site are there, and until when that holds. */
export interface Availability {
  open: boolean
  /** When it closes or opens next, ISO 8601; null where that is not known, or more than two months away. */
  changesAt: string | null
}

/** When people of a site are there. */
export interface HoursSettings {
  /** IANA time zone, e.g. `Europe/Berlin`. */
  zone: string
  /** A day that is not named is closed. */
  week: Partial<Record<Weekday, HoursSpan[]>>
  /** Days that differ, e.g. `{'2026-12-24': [['09:00', '12:00']], '2026-12-25': []}`. */
  exceptions?: Record<string, HoursSpan[]> | undefined
}
