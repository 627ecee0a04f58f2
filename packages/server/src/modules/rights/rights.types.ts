import type { Subject } from '../people/subjects.repository.ts'

/** Whose data it is. */
export interface DataSubject {
  siteId: string
  /** Null where only what carries the names is theirs. */
  personId: string | null
  /** Identities that are theirs alone. */
  names: readonly Subject[]
}
