import { listen } from './browser-listen.ts'
import type { PlatformStorage } from './platform.ts'

/**
 * `localStorage` that never throws: even reading the property does where cookies are blocked or the
 * page is sandboxed, and there is none where there is no page.
 */
export function createBrowserStorage(page: Window): PlatformStorage {
  function attempt<T>(run: (storage: Storage) => T): T | undefined {
    try {
      return run(page.localStorage)
    } catch {
      return undefined
    }
  }

  const read = (key: string): string | null => attempt((storage) => storage.getItem(key)) ?? null

  return {
    read,
    // Some take a value and do not keep it, or not all of it.
    write(key, value) {
      attempt((storage) => storage.setItem(key, value))
      return read(key) === value
    },
    remove: (key) => void attempt((storage) => storage.removeItem(key)),
    watch: (key, listener) =>
      listen<StorageEvent>(page, 'storage', (event) => {
        // `clear()` in another tab comes without a key.
        if ((event.key ?? key) === key) listener()
      }),
  }
}
