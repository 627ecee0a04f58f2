import type { Stop } from '@beckon/core'

/** Somebody who only refused is remembered, and needs nothing fetched. */
const KNOWN = /"(anonymousId|session|outbox|pending|unsent)"/

/** What an earlier visit left, unread: core will make sense of it. Empty where there is nothing. */
export function readRecord(site: string): string {
  try {
    return localStorage.getItem(`beckon.${site}`) ?? ''
  } catch {
    return ''
  }
}

/** Calls back if this visitor agreed to something or wrote before, or does so in another tab. */
export function watchRecord(site: string, onKnown: () => void): Stop {
  const check = (): void => {
    if (KNOWN.test(readRecord(site))) onKnown()
  }
  const onStorage = (event: StorageEvent): void => {
    if (event.key === `beckon.${site}`) check()
  }
  window.addEventListener('storage', onStorage)
  check()
  return () => window.removeEventListener('storage', onStorage)
}
