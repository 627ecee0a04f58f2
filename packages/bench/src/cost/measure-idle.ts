import { setTimeout as sleep } from 'node:timers/promises'
import type { Rig } from './rig.ts'

/** Callbacks of timers in ten quiet seconds after a few events were delivered. */
export async function countIdleTimers(rig: Rig): Promise<number> {
  const { page, readCounters, resetCounters } = await rig.start()
  const ids = rig.makeIds(5)
  await page.evaluate((list) => {
    for (const id of list) window.bench.track(id)
  }, ids)
  await rig.waitFor(ids, 15_000)
  await sleep(2000)
  await resetCounters()
  await sleep(10_000)
  const { timers } = await readCounters()
  await page.close()
  return timers
}
