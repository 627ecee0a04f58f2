import { refuse } from '../shared/refuse.ts'

/** Lets work in until it is closed, and tells when all that came in is done. */
export interface Gate {
  /** @throws BeckonError `server/unavailable` once closed */
  run<T>(work: () => Promise<T>): Promise<T>
  /** Resolves when the work inside is done. */
  close(): Promise<void>
}

export function createGate(): Gate {
  const inside = new Set<Promise<unknown>>()
  let closed = false
  return {
    async run(work) {
      if (closed) throw refuse('server/unavailable')
      const running = work()
      inside.add(running)
      try {
        return await running
      } finally {
        inside.delete(running)
      }
    },

    async close() {
      closed = true
      await Promise.allSettled(inside)
    },
  }
}
