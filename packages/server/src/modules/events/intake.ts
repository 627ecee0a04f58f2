import { TooSoon } from '../../shared/too-soon.ts'

/** Bytes of events that are read or wait to be stored at a time, of all senders: what a machine stores in seconds. */
export const INTAKE_BYTES: number = 16 * 1024 * 1024

/** Seconds: by then some of it is stored. */
const WAIT = 2

/** Takes batches in as long as there is room for them. */
export interface Intake {
  /**
   * @returns gives the room back
   * @throws TooSoon `request/too-many` before anything of it is read
   */
  enter(bytes: number): () => void
}

/** One batch always fits, however large it is. */
export function createIntake(most: number = INTAKE_BYTES): Intake {
  let inside = 0
  return {
    enter(bytes) {
      if (inside > 0 && inside + bytes > most) throw new TooSoon('request/too-many', WAIT)
      inside += bytes
      let here = true
      return () => {
        if (here) inside -= bytes
        here = false
      }
    },
  }
}
