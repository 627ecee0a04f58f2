import type { Origin } from '../../shared/facts.ts'

/** A visitor whose session was proven. */
export interface VisitorActor {
  siteId: string
  personId: string
  /** The session they came in. */
  sessionId: string
  origin: Origin
  /** The network address they ask from, where that is counted. */
  address?: string | undefined
}
