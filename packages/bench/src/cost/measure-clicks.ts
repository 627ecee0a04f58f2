import { setTimeout as sleep } from 'node:timers/promises'
import { median } from './median.ts'
import type { Rig } from './rig.ts'
import { watchClicksLast } from './watch-clicks.ts'

/** Milliseconds that all listeners of one click take, the median of thirty. */
export async function measureClicks(rig: Rig): Promise<number> {
  const { page, readCounters, resetCounters } = await rig.start()
  await watchClicksLast(page)
  const button = page.getByRole('button')
  // The first ones compile the listeners.
  for (let click = 0; click < 3; click++) await button.click()
  await resetCounters()
  for (let click = 0; click < 30; click++) {
    await button.click()
    await sleep(50)
  }
  const { clicks } = await readCounters()
  await page.close()
  return median(clicks)
}
