import type { Stop } from '@beckon/core'

function hasRecord(key: string): boolean {
  try {
    return localStorage.getItem(key) !== null
  } catch {
    return false
  }
}

/** Calls back if this visitor chose or wrote something before, or does so in another tab. */
export function watchRecord(site: string, onRecord: () => void): Stop {
  const key = `beckon.${site}`
  const onStorage = (event: StorageEvent): void => {
    if (event.key === key && event.newValue) onRecord()
  }
  window.addEventListener('storage', onStorage)
  if (hasRecord(key)) onRecord()
  return () => window.removeEventListener('storage', onStorage)
}
