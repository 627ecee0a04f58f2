import { browserLock } from './browser-lock.ts'
import { openBrowserLog } from './browser-log.ts'
import type { Vault } from './event-log.ts'

/** Events in IndexedDB, and Web Locks, so that one tab at a time sends for all. */
export function openBrowserVault(page: Window, name: string): Vault {
  return {
    log: openBrowserLog(page, name),
    lock: (run) => browserLock(page, name, run),
  }
}
