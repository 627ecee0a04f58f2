import type { Stop } from '@beckon/core'
import { createIdle } from './create-idle.ts'
import { type Emit, track } from './emit.ts'
import { listen } from './listen.ts'
import { observePages, type PageOptions } from './pages.ts'
import { stopAll } from './stop-all.ts'

const DEPTHS = [25, 50, 75, 90, 100]
/** Pixels that rounding may keep a page from its very end. */
const ROUNDING = 2

/**
 * Reports how far down a page was scrolled as `Page Scrolled`, with `depth` 25, 50, 75, 90 and 100
 * percent, each once a page.
 *
 * @example
 * const stop = observeScroll(({ properties }) => console.log(properties.depth))
 */
export function observeScroll(emit: Emit, options?: PageOptions): Stop {
  let lowest = 0
  let told = 0
  const [ask, stop] = createIdle(() => {
    const reached = ((lowest + ROUNDING) / document.documentElement.scrollHeight) * 100
    for (const depth of DEPTHS.filter((each) => each > told && each <= reached)) {
      told = depth
      track(emit, 'Page Scrolled', { depth })
    }
  })
  return stopAll([
    observePages(() => {
      lowest = told = 0
    }, options),
    listen(document, 'scroll', ({ target }) => {
      if (target !== document) return
      lowest = Math.max(lowest, scrollY + innerHeight)
      ask()
    }),
    stop,
  ])
}
