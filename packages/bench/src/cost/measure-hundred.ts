import type { Rig } from './rig.ts'

/** Milliseconds that a hundred events may take to arrive. */
const PATIENCE = 15_000

export interface HundredFigures {
  /** Milliseconds of a script as large, read and not run. */
  floor: number
  /** Milliseconds to evaluate the script and start. */
  start: number
  /** Milliseconds of 100 `track()` calls in one loop. */
  hundred: number
  writes: number
  removals: number
  writtenBytes: number
  /** Bytes that carried them to the server. */
  payloadBytes: number
  /** Milliseconds of the longest task from the start to the delivery; 0 where none took over 50. */
  longestTask: number
}

/** Starts, and tracks a hundred events in one loop. */
export async function measureHundred(rig: Rig): Promise<HundredFigures> {
  const floor = await rig.measureFloor()
  const { page, evaluated, readCounters, resetCounters } = await rig.start()
  const starting = await readCounters()
  await resetCounters()
  const ids = rig.makeIds(100)
  const hundred = await page.evaluate((list) => {
    const began = performance.now()
    for (const id of list) window.bench.track(id)
    return performance.now() - began
  }, ids)
  await rig.waitFor(ids, PATIENCE)
  // What was acknowledged is still being let go of.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)))
  const { writes, removals, writtenBytes, longestTask } = await readCounters()
  const own = rig.collector.exchanges.filter((one) => one.ids.some((id) => ids.includes(id)))
  await page.close()
  return {
    floor,
    start: evaluated,
    hundred,
    writes,
    removals,
    writtenBytes,
    payloadBytes: own.reduce((sum, { body, path }) => sum + body.length + path.length, 0),
    longestTask: Math.max(starting.longestTask, longestTask),
  }
}
