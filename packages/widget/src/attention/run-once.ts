import type { Client } from '@beckon/core'

/** Longer than the others take to come, whose timers run once a second where nobody looks. */
const KEEP = 2500

/**
 * Runs in one tab of a browser, whichever comes first; in each, where tabs cannot find each other.
 *
 * @param name what is to be done once
 */
export async function runOnce(
  { site, platform }: Client,
  name: string,
  run: () => void,
): Promise<void> {
  let asked = false
  const isFirst = (lock: Lock | null): Promise<void> | undefined => {
    asked = true
    if (!lock) return undefined
    run()
    return new Promise((resolve) => {
      platform.startTimer(resolve, KEEP)
    })
  }
  try {
    await navigator.locks.request(`beckon.${site}.${name}`, { ifAvailable: true }, isFirst)
  } catch {
    if (!asked) run()
  }
}
