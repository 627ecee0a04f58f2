import type { Client, Stop } from '@beckon/core'
import type { SiteConfig } from '@beckon/protocol'
import type { Session } from '../stores/session.ts'

/** Milliseconds within which everybody asks again: the hours of a site end for all at once. */
const SPREAD = 60_000

/** A day in milliseconds; timers of browsers reach no further than 24. */
const FURTHEST = 86_400_000

/**
 * Keeps whether the site is open as it is while the page stays: shows that its hours end or begin when they
 * do, and asks a little later what comes next.
 */
export function followHours({ platform, site, request }: Client, { $config }: Session): Stop {
  let due: string | null | undefined
  let rest: Stop | undefined

  function ask(): void {
    // Where it fails, what is shown still holds.
    request<SiteConfig>(`GET /v1/sites/${site}/config`).then($config.set, () => {})
  }

  function turn(): void {
    // The same once more: who shows it reads the clock.
    $config.set({ ...($config.get() as SiteConfig) })
    rest = platform.startTimer(ask, Math.random() * SPREAD)
  }

  function wait(): void {
    const left = Date.parse(due ?? '') - platform.now()
    // Neither for what is not known nor for what is past: a wrong clock would ask again and again.
    if (left > FURTHEST) rest = platform.startTimer(wait, FURTHEST)
    else if (left > 0) rest = platform.startTimer(turn, left)
  }

  function read(config: SiteConfig | null): void {
    const next = config?.availability?.changesAt
    if (next === due) return
    rest?.()
    due = next
    wait()
  }

  const stop = $config.subscribe(read)
  return () => {
    stop()
    rest?.()
  }
}
