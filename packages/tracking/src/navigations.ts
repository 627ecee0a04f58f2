import type { Stop } from '@beckon/core'
import { listen } from './listen.ts'
import { type Change, patchHistory } from './patch-history.ts'
import { stopAll } from './stop-all.ts'

interface EntryChange extends Event {
  navigationType: Change | 'reload' | null
}

/** Calls back whenever the address changed without a new page, by whichever means. */
export function observeNavigations(onChange: (change: Change) => void): Stop {
  const { navigation } = window as { navigation?: EventTarget }
  if (navigation) {
    return listen<EntryChange>(navigation, 'currententrychange', ({ navigationType }) => {
      if (navigationType && navigationType !== 'reload') onChange(navigationType)
    })
  }
  const traverse = (): void => onChange('traverse')
  return stopAll([
    patchHistory(onChange),
    listen(window, 'popstate', traverse),
    listen(window, 'hashchange', traverse),
  ])
}
