import type { Subject } from '../people/subjects.repository.ts'

/** Whose data it is. */
export interface DataSubject {
  siteId: string
  /** Null where only what carries the names is theirs. */
  personId: string | null
  /** Other persons that are them, as a guest is who proved to be a user. */
  formerIds?: readonly string[] | undefined
  /** Identities that are theirs alone. */
  names: readonly Subject[]
  /** Where nothing else asked for it than this id, which opens only who browsed. */
  anonymousId?: string | undefined
}
