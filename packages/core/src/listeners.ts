import { createBag } from './bag.ts'
import type { Stop } from './platform.ts'

export interface Listeners<T> {
  add(listener: (value: T) => void): Stop
  notify(value: T): void
}

/** A list of listeners that may change while it is notified. */
export function createListeners<T>(): Listeners<T> {
  const all = createBag<(value: T) => void>()
  return {
    add: all.add,
    notify(value) {
      for (const listener of all.list()) {
        try {
          // One before it may have removed it, and counts on that.
          if (all.list().includes(listener)) listener(value)
        } catch (error) {
          // A listener's error belongs to the page: it surfaces there and spoils nothing here.
          void Promise.reject(error)
        }
      }
    },
  }
}
