import { isStorageFailure } from '../shared/known-error.ts'
import type { Store } from './store.ts'

/** Milliseconds that a write proves that others will be stored. */
const FRESH = 5000

/** A store that knows whether what it is given reaches the disk. */
export interface WatchedStore extends Store {
  /** Whether the latest write was stored, not long ago, and the database answers. Where not, tries another one first. */
  canWrite(): Promise<boolean>
}

/**
 * @param tell hears the error when writes begin to fail, and undefined once they succeed again
 */
export function watchWrites(store: Store, tell: (error: unknown) => void): WatchedStore {
  let failing = false
  let provenAt = Number.NEGATIVE_INFINITY
  let attempt: Promise<boolean> | undefined

  function note(error: unknown): void {
    if (failing !== (error !== undefined)) tell(error)
    failing = error !== undefined
  }

  async function tryWrite(): Promise<boolean> {
    try {
      await store.tryWrite()
      provenAt = performance.now()
      note(undefined)
    } catch (error) {
      note(error)
    }
    attempt = undefined
    return !failing
  }

  return {
    ...store,

    async transact(work, scope) {
      try {
        return await store.transact(work, scope)
      } catch (error) {
        if (isStorageFailure(error)) note(error)
        throw error
      }
    },

    // A transaction may have had nothing to write, so that only a write of our own proves it.
    async canWrite() {
      if (!failing) await store.ping().catch(note)
      if (!failing && performance.now() - provenAt < FRESH) return true
      attempt ??= tryWrite()
      return attempt
    },
  }
}
