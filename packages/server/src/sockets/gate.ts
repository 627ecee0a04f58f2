import { refuse } from '../shared/refuse.ts'
import { tallyWork } from '../shared/tally-work.ts'

/** Lets work in until it is closed, and tells when all that came in is done. */
export interface Gate {
  /** @throws BeckonError `server/unavailable` once closed */
  run<T>(work: () => Promise<T>): Promise<T>
  /** Resolves when the work inside is done. */
  close(): Promise<void>
}

export function createGate(): Gate {
  const tally = tallyWork()
  let closed = false
  return {
    async run(work) {
      if (closed) throw refuse('server/unavailable')
      return tally.run(work)
    },

    close() {
      closed = true
      return tally.settle()
    },
  }
}
