import { onHide, onWake } from './browser-lifecycle.ts'
import { readContext, readPage, readPrivacySignal } from './browser-page.ts'
import { browserRequest } from './browser-request.ts'
import { createBrowserStorage } from './browser-storage.ts'
import type { Platform } from './platform.ts'

const startTimer: Platform['startTimer'] = (run, milliseconds) => {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}

const running = {}

const none = (): undefined => {}

/** Where there is no page, as while rendering on a server: nothing is kept, and nothing wakes. */
const NOWHERE: Omit<Platform, 'now' | 'randomBytes' | 'request' | 'startTimer'> = {
  running,
  storage: { read: () => null, write: () => false, remove: none, watch: () => none },
  openVault: async () => ({ lock: (run) => run() }),
  readPage: none,
  readContext: () => ({}),
  readPrivacySignal: () => false,
  onHide: () => none,
  onWake: () => none,
}

function here(page: Window): typeof NOWHERE {
  return {
    running,
    storage: createBrowserStorage(page),
    async openVault(name) {
      const { openBrowserVault } = await import('./browser-vault.ts')
      return openBrowserVault(page, name)
    },
    readPage: () => readPage(page),
    readContext: () => readContext(page),
    readPrivacySignal: () => readPrivacySignal(page),
    onHide: (run) => onHide(page, run),
    onWake: (run) => onWake(page, run),
  }
}

/**
 * The browser as a platform. Where there is no window, as while rendering on a server or in a
 * worker, it keeps nothing, knows no page and never wakes.
 */
export function createBrowserPlatform(): Platform {
  const page = typeof window === 'undefined' ? undefined : window
  return {
    now: Date.now,
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    request: browserRequest,
    startTimer,
    // On a server whoever asks does so for somebody else.
    ...(page ? here(page) : { ...NOWHERE, running: {} }),
  }
}
