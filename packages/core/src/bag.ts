import type { Stop } from './platform.ts'

/** Things that come and go, each by its own stop, in the order they came. */
export interface Bag<T> {
  add(thing: T): Stop
  /** As it is now; what comes or goes later does not change it. */
  list(): T[]
}

export function createBag<T>(): Bag<T> {
  // Wrapped, so that what was added twice can be removed once.
  const entries = new Set<{ thing: T }>()
  return {
    add(thing) {
      const entry = { thing }
      entries.add(entry)
      return () => void entries.delete(entry)
    },
    list: () => Array.from(entries, (entry) => entry.thing),
  }
}
