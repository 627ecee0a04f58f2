import { createMemoryLogs, type MemoryLogs } from './memory-log.ts'
import type { PlatformStorage } from './platform.ts'

/** A browser's storage as its tabs see it. */
export interface MemoryStorage {
  /** What is kept, by key. */
  readonly entries: ReadonlyMap<string, string>
  /** Every write and removal so far, by any tab. */
  readonly writes: readonly { key: string; value: string | null }[]
  /** Logs of events, by name. */
  readonly logs: MemoryLogs
  /** Runs one after the other, whichever tab asks. */
  lock(name: string, run: () => Promise<void>): Promise<void>
  /** While true every write is refused, as with a full disk or in a private window. */
  refusing: boolean
  /** One more tab: it hears of the changes of the others, not of its own. */
  openTab(): PlatformStorage
}

interface Watcher {
  tab: object
  key: string
  listener(): void
}

/**
 * Storage in memory, shared by all tabs opened from it.
 *
 * @example
 * const storage = createMemoryStorage()
 * const first = createMemoryPlatform({ storage })
 * const second = createMemoryPlatform({ storage }) // another tab of the same browser
 */
export function createMemoryStorage(): MemoryStorage {
  const entries = new Map<string, string>()
  const writes: { key: string; value: string | null }[] = []
  const watchers = new Set<Watcher>()

  function tell(tab: object, key: string, value: string | null): void {
    writes.push({ key, value })
    for (const watcher of watchers) {
      if (watcher.tab === tab || watcher.key !== key) continue
      // Other tabs hear of it later, as in a browser.
      queueMicrotask(() => watchers.has(watcher) && watcher.listener())
    }
  }

  function openTab(): PlatformStorage {
    const tab = {}
    return {
      read: (key) => entries.get(key) ?? null,
      write(key, value) {
        if (storage.refusing) return false
        entries.set(key, value)
        tell(tab, key, value)
        return true
      },
      remove(key) {
        if (entries.delete(key)) tell(tab, key, null)
      },
      watch(key, listener) {
        const watcher = { tab, key, listener }
        watchers.add(watcher)
        return () => void watchers.delete(watcher)
      },
    }
  }

  const locks = new Map<string, Promise<void>>()

  function lock(name: string, run: () => Promise<void>): Promise<void> {
    const turn = (locks.get(name) ?? Promise.resolve()).then(run)
    locks.set(
      name,
      turn.catch(() => {}),
    )
    return turn
  }

  const logs = createMemoryLogs()
  const storage: MemoryStorage = { entries, writes, logs, lock, refusing: false, openTab }
  return storage
}
