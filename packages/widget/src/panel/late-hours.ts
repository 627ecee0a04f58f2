import type { Stop } from '@beckon/core'
import type { Stores } from '../stores/stores.ts'

/** Milliseconds for which most who open the chat look at it, or less. */
const LOOK = 10_000

/** Hours seldom end while somebody is here: what notices it is fetched for who stays. */
export function lateHours(stores: Stores): Stop {
  let left = false

  async function begin(): Promise<void> {
    const { keepHours } = await import('../hours/keep-hours.ts')
    if (!left) keepHours(stores)
  }

  // Without it what is shown still flips with the next thing drawn.
  const stop = stores.client.platform.startTimer(() => void begin().catch(() => {}), LOOK)
  return () => {
    left = true
    stop()
  }
}
