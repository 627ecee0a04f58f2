/** What an earlier visit left, unread: core will make sense of it. Empty where there is nothing. */
export function readRecord(site: string): string {
  try {
    return localStorage.getItem(`beckon.${site}`) ?? ''
  } catch {
    return ''
  }
}

/**
 * Tells what is on record, now and when another tab changes it. A choice that waits there for the core of
 * that tab is not told: who hears of it fetches core too, which would make the same choice once more.
 */
export function watchRecord(
  site: string,
  onRecord: (text: string) => void,
  signal: AbortSignal,
): void {
  const look = (): void => onRecord(location + readRecord(site))
  const onStorage = ({ key, newValue }: StorageEvent): void => {
    if (key === `beckon.${site}` && !/"pending/.test(newValue as string)) look()
  }
  window.addEventListener('storage', onStorage, { signal })
  look()
}
