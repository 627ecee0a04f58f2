import type { Stop } from './platform.ts'

export interface Listeners<T> {
  add(listener: (value: T) => void): Stop
  notify(value: T): void
}

/** A listener's error belongs to the page: it surfaces there and spoils nothing here. */
function surface(error: unknown): void {
  void Promise.reject(error)
}

/** A list of listeners that may change while it is notified. */
export function createListeners<T>(): Listeners<T> {
  let all: readonly ((value: T) => void)[] = []
  return {
    add(listener) {
      // Wrapped, so that a function added twice can be removed once.
      const entry = (value: T): void => listener(value)
      all = [...all, entry]
      return () => {
        all = all.filter((other) => other !== entry)
      }
    },
    notify(value) {
      for (const listener of all) {
        // One before it may have removed it, and counts on that.
        if (!all.includes(listener)) continue
        try {
          listener(value)
        } catch (error) {
          surface(error)
        }
      }
    },
  }
}
