import { setTimeout as sleep } from 'node:timers/promises'
import type { Collector } from '../collector/collector.ts'
import type { Ground } from './ground.ts'
import type { Visit } from './scenario.ts'

/** Milliseconds without a request after which nothing more is expected. */
const QUIET = 1000

interface SettleOptions {
  ids: readonly string[]
  visits: readonly Visit[]
  collector: Collector
  ground: Ground
  /** Milliseconds to wait at most. */
  patience: number
}

/** How many events the open pages still hold; those that do not tell count as none. */
export async function countQueued(visits: readonly Visit[]): Promise<number> {
  const open = visits.filter(({ page }) => !page.isClosed() && !page.url().endsWith('/blank'))
  const counts = await Promise.all(
    open.map(({ page }) => page.evaluate(() => window.bench.countQueued?.()).catch(() => 0)),
  )
  return counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
}

async function listArrived({ collector, ground }: SettleOptions): Promise<Set<string>> {
  const taken = (): string[] => collector.exchanges.flatMap((one) => (one.taken ? one.ids : []))
  return new Set(ground.listStored ? await ground.listStored() : taken())
}

async function isDone(options: SettleOptions): Promise<boolean> {
  if ((await countQueued(options.visits)) > 0) return false
  const arrived = await listArrived(options)
  return options.ids.every((id) => arrived.has(id))
}

/** Waits until every event has arrived and the pages hold none, then until the line is quiet. */
export async function settle(options: SettleOptions): Promise<void> {
  const { collector, patience } = options
  const end = Date.now() + patience
  while (Date.now() < end && !(await isDone(options))) await sleep(100)
  const isQuiet = (): boolean =>
    collector.countOpen() === 0 && Date.now() - (collector.exchanges.at(-1)?.at ?? 0) > QUIET
  const last = Date.now() + QUIET * 5
  while (Date.now() < last && !isQuiet()) await sleep(100)
}
