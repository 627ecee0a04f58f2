import type { Stop } from '@beckon/core'
import { createIdle } from './create-idle.ts'
import type { Emit } from './emit.ts'
import { type ObserverOptions, type Observers, startObservers } from './observers.ts'
import { observePages } from './pages.ts'
import { stopAll } from './stop-all.ts'

/**
 * Fetches further observers in a quiet moment of the page and starts them. Where they do not come,
 * the page is only observed less, and they are asked for again with the next page that is seen.
 */
export function startLater(
  load: () => Promise<Observers>,
  options: ObserverOptions,
  emit: Emit,
): Stop {
  let isOver = false
  let stop: Stop | undefined
  const [ask, cancel] = createIdle(() => {
    load().then(
      (observers) => {
        // Consent may have been withdrawn while they were on their way.
        if (!isOver) stop ??= startObservers(observers, options, emit)
      },
      () => {},
    )
  })
  return stopAll([
    observePages(() => stop ?? ask(), Object(options.pageViews)),
    cancel,
    () => {
      isOver = true
      stop?.()
    },
  ])
}
