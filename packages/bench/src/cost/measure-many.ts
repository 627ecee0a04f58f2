import { setTimeout as sleep } from 'node:timers/promises'
import { median } from './median.ts'
import type { Rig } from './rig.ts'

export interface ManyFigures {
  /** Milliseconds of a hundred calls, the first ones. */
  first: number
  /** The same, calls 9,900 to 10,000. */
  last: number
  /** Bytes of heap more than before the first event, once all are delivered. */
  heap: number
  /** How many of them arrived. */
  arrived: number
}

/** Milliseconds that delivering ten thousand events may take. */
const PATIENCE = 60_000

/** How many rounds of a hundred. */
const ROUNDS = 100

/** Milliseconds for all calls together, after which a slow one is given up. */
const LONGEST = 90_000

/** Ten thousand events, a hundred at a time, with six hundred under way at most. */
export async function measureMany(rig: Rig): Promise<ManyFigures> {
  const { page, readHeap } = await rig.start()
  const before = await readHeap()
  const times: number[] = []
  const ids: string[] = []
  const end = Date.now() + LONGEST
  for (let round = 0; round < ROUNDS && Date.now() < end; round++) {
    const list = rig.makeIds(100)
    ids.push(...list)
    times.push(
      await page.evaluate((some) => {
        const began = performance.now()
        for (const id of some) window.bench.track(id)
        return performance.now() - began
      }, list),
    )
    // No queue is to overflow, and a batch may take some time to gather.
    await rig.waitFor(ids.slice(-600, -500), 5000)
    await sleep(20)
  }
  await rig.waitFor(ids, PATIENCE)
  await sleep(2000)
  const after = await readHeap()
  const taken = new Set(rig.collector.exchanges.flatMap((one) => (one.taken ? one.ids : [])))
  await page.close()
  const whole = times.length === ROUNDS
  return {
    first: median(times.slice(0, 3)),
    last: whole ? median(times.slice(-3)) : Number.NaN,
    heap: after - before,
    arrived: ids.filter((id) => taken.has(id)).length,
  }
}
