import { onHide, onWake } from './browser-lifecycle.ts'
import { readContext, readPage, readPrivacySignal } from './browser-page.ts'
import { browserRequest } from './browser-request.ts'
import { createBrowserStorage } from './browser-storage.ts'
import type { Platform, PlatformStorage } from './platform.ts'

const none = (): void => {}

const NO_STORAGE: PlatformStorage = {
  read: () => null,
  write: () => false,
  remove: none,
  watch: () => none,
}

/**
 * The browser as a platform. Where there is no window, as while rendering on a server,
 * it keeps nothing, knows no page and never wakes.
 */
export function createBrowserPlatform(): Platform {
  const page = typeof window === 'undefined' ? undefined : window
  return {
    now: Date.now,
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    storage: page ? createBrowserStorage(page) : NO_STORAGE,
    request: browserRequest,
    startTimer(run, milliseconds) {
      const timer = setTimeout(run, milliseconds)
      return () => clearTimeout(timer)
    },
    readPage: () => page && readPage(page),
    readContext: () => (page ? readContext(page) : {}),
    readPrivacySignal: () => page !== undefined && readPrivacySignal(page),
    onHide: (run) => (page ? onHide(page, run) : none),
    onWake: (run) => (page ? onWake(page, run) : none),
  }
}
