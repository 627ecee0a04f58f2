import type { Stop } from '@beckon/core'
import { mask } from '@beckon/protocol'
import { ACTIVITY } from './activity.ts'
import { createIdle } from './create-idle.ts'
import { type Emit, track } from './emit.ts'
import { listen } from './listen.ts'
import { observePages, type PageOptions } from './pages.ts'
import { stopAll } from './stop-all.ts'

export interface AttentionOptions extends PageOptions {
  /** Seconds for which one sign of life counts as attention; 30 where absent. */
  quiet?: number | undefined
}

/** Seconds of attention that are told at once: by then somebody is interested. */
const HIGH = 60

/**
 * Reports the time a page was visible and its visitor active as `Page Engaged`: when it is hidden
 * or left, and once when it comes to a minute. `seconds` are those since the last report, so that
 * they can be added up; `total` is all of this page, named by `path`.
 *
 * @example
 * const stop = observeAttention(({ properties }) => console.log(properties.seconds))
 */
export function observeAttention(emit: Emit, options: AttentionOptions = {}): Stop {
  const { quiet = 30 } = options
  let path = ''
  let total = 0
  let told = 0
  let last = Number.NaN

  function note(): void {
    const now = performance.now() / 1000
    // While it is hidden there is no last sign of life, and nothing to add.
    if (now > last) total += Math.min(now - last, quiet)
    if (path) last = now
    if (total >= HIGH && told < HIGH) ask()
  }
  function report(): void {
    const seconds = Math.round(total - told)
    if (!seconds) return
    told += seconds
    track(emit, 'Page Engaged', { path, seconds, total: told })
  }
  function pause(): void {
    note()
    report()
    last = Number.NaN
  }
  const [ask, stop] = createIdle(report)
  return stopAll([
    observePages(() => {
      pause()
      path = mask(location.pathname)
      total = told = 0
      note()
    }, options),
    listen(document, ACTIVITY, note),
    listen(window, 'pagehide visibilitychange', ({ type }) => {
      if (type !== 'pagehide' && document.visibilityState === 'visible') note()
      else pause()
    }),
    stop,
  ])
}
