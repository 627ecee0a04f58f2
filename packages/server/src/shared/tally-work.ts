/** How much is under way. */
export interface Tally {
  run<T>(work: () => Promise<T>): Promise<T>
  /** Resolves once nothing is. */
  settle(): Promise<void>
}

/**
 * Counts what is under way, for whoever has to wait until it is done. It keeps nothing of it: a set of promises would
 * keep whatever they led to. Each time a `Set` grows or shrinks, V8 leaves its old table behind with all that was in it and a
 * pointer to the next one. Once the first is among the old objects, none of them is let go before all of the heap is
 * looked through.
 */
export function tallyWork(): Tally {
  const waiting: (() => void)[] = []
  let running = 0
  return {
    async run(work) {
      running++
      try {
        return await work()
      } finally {
        running--
        if (running === 0) for (const resolve of waiting.splice(0)) resolve()
      }
    },
    async settle() {
      if (running > 0) await new Promise<void>((resolve) => waiting.push(resolve))
    },
  }
}
