import type { Origin } from '../../shared/facts.ts'

/** A visitor whose session was proven. */
export interface VisitorActor {
  siteId: string
  personId: string
  origin: Origin
}
