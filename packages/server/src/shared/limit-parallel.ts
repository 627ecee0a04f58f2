import { refuse } from './refuse.ts'

/** Runs work, when it is its turn. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>

/**
 * Lets so much work be done at a time, and so much more wait for it.
 *
 * @throws BeckonError `server/unavailable` where as much waits already
 */
export function limitParallel(most: number, line: number): InTurn {
  const waiting: (() => void)[] = []
  let running = 0

  async function enter(): Promise<void> {
    if (running < most) {
      running += 1
      return
    }
    if (waiting.length >= line) throw refuse('server/unavailable')
    await new Promise<void>((resolve) => waiting.push(resolve))
  }

  return async (work) => {
    await enter()
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      // The place goes over to whoever is next.
      if (next) next()
      else running -= 1
    }
  }
}
