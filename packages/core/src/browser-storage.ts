import type { PlatformStorage } from './platform.ts'

/** Even reading the property throws where cookies are blocked or the page is sandboxed. */
function attempt<T>(run: () => T, fallback: T): T {
  try {
    return run()
  } catch {
    return fallback
  }
}

/** `localStorage` that never throws. */
export function createBrowserStorage(page: Window): PlatformStorage {
  return {
    read: (key) => attempt(() => page.localStorage.getItem(key), null),
    write: (key, value) =>
      attempt(() => {
        page.localStorage.setItem(key, value)
        return true
      }, false),
    remove: (key) => attempt(() => page.localStorage.removeItem(key), undefined),
    watch(key, listener) {
      const onStorage = (event: StorageEvent): void => {
        // `clear()` in another tab comes without a key.
        if (event.key === key || event.key === null) listener()
      }
      page.addEventListener('storage', onStorage)
      return () => page.removeEventListener('storage', onStorage)
    },
  }
}
