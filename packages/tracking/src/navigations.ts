import type { Stop } from '@beckon/core'
import { listen } from './listen.ts'
import { patchHistory } from './patch-history.ts'
import { stopAll } from './stop-all.ts'

/** Calls back whenever the address changed without a new page, by whichever means. */
export function observeNavigations(onChange: (replaced: boolean) => void): Stop {
  const { navigation } = window as { navigation?: EventTarget }
  if (navigation)
    return listen<Event & { navigationType: unknown }>(
      navigation,
      'currententrychange',
      ({ navigationType }) => onChange(navigationType === 'replace'),
    )
  return stopAll([patchHistory(onChange), listen(window, 'popstate', () => onChange(false))])
}
