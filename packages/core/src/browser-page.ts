import type { Json } from '@beckon/protocol'
import type { PageContext } from './platform.ts'

export function readPage(page: Window): PageContext {
  const { href, pathname, search } = page.location
  const { title, referrer } = page.document
  return { url: href.replace(/#.*/, ''), path: pathname, search, title, referrer }
}

interface TemporalGlobal {
  Temporal?: { Now: { timeZoneId(): string } }
}

/** `Intl` loads all it knows of dates first, which takes a slow phone 50 ms; `Temporal` takes one. */
function readTimezone(): string {
  const { Temporal } = globalThis as TemporalGlobal
  return Temporal?.Now.timeZoneId() ?? Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** Asked once, since it does not change. */
let timezone: string | undefined

export function readContext(page: Window): Json {
  const { width, height } = page.screen
  timezone ??= readTimezone()
  return {
    locale: page.navigator.language,
    timezone,
    userAgent: page.navigator.userAgent,
    screen: { width, height, density: page.devicePixelRatio },
  }
}

/**
 * Global Privacy Control, or its predecessor Do Not Track.
 *
 * @see https://w3c.github.io/gpc/
 */
export function readPrivacySignal({ navigator }: Window): boolean {
  const { globalPrivacyControl } = navigator as { globalPrivacyControl?: boolean }
  return globalPrivacyControl === true || navigator.doNotTrack === '1'
}
