import type { Stop } from '@beckon/core'
import { createIdle } from './create-idle.ts'
import { observePages, type PageOptions } from './pages.ts'
import { stopAll } from './stop-all.ts'

/**
 * Fetches, in a quiet moment of the page, what else observes it, and starts that. Where it does not
 * come, the page is only observed less, and it is asked for again with the next page that is seen.
 */
export function startLater(load: () => Promise<() => Stop>, pages?: PageOptions): Stop {
  let isOver = false
  let stop: Stop | undefined
  const [ask, cancel] = createIdle(() => {
    load().then(
      (start) => {
        // Consent may have been withdrawn while it was on its way.
        if (!isOver) stop ??= start()
      },
      () => {},
    )
  })
  return stopAll([
    observePages(() => stop ?? ask(), pages),
    cancel,
    () => {
      isOver = true
      stop?.()
    },
  ])
}
