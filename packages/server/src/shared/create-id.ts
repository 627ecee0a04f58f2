import { v7 } from 'uuid'

/** A UUIDv7: sorts by the time it was made, and strictly so within one process. */
export function createId(): string {
  return v7()
}
