import type { Store } from '../../database/store.ts'
import { type Clock, toIso } from '../../shared/clock.ts'
import type { Staging } from './staging.ts'
import type { FileStorage } from './storage.ts'

export interface SweepDependencies {
  store: Store
  clock: Clock
  staging: Staging
  storage: FileStorage
}

export interface Sweep {
  /** Takes contents off the disk that nothing tells of any more; what cannot be now is at the next purge. */
  sweep(): Promise<void>
  /** Throws away what was not sent in time, and what could not be swept. */
  purge(): Promise<void>
}

/** Rows of one round: others get their turn between two of them. */
const ROWS = 100

/** Gets rid of what is not needed any more: first of the row, then of the content, however often it takes. */
export function createSweep({ store, clock, staging, storage }: SweepDependencies): Sweep {
  async function empty(): Promise<void> {
    for (let rows = await store.files.listRemoved(ROWS); rows.length > 0; ) {
      for (const row of rows) {
        await storage.remove(row.id)
        await staging.remove(row.id)
        await store.transact(({ files }) => files.forgetRemoved(row))
      }
      rows = await store.files.listRemoved(ROWS)
    }
  }

  return {
    // Its failures are for whoever purges to tell: the rows are gone, and nobody can read it.
    sweep: () => empty().catch(() => {}),

    async purge() {
      const at = toIso(clock())
      const discardSome = () =>
        store.transact(async ({ files }) => {
          const ended = await files.listEnded(at, ROWS)
          for (const file of ended) await files.discard(file, at)
          return ended.length
        })
      while ((await discardSome()) === ROWS);
      await empty()
    },
  }
}
