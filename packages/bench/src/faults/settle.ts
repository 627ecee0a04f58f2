import { setTimeout as sleep } from 'node:timers/promises'
import type { Collector } from '../collector/collector.ts'
import type { Ground } from './ground.ts'
import type { Visit } from './scenario.ts'

/**
 * Milliseconds without a request after which nothing more is expected, longer where nobody tells
 * whether anything is queued.
 */
const QUIET = { telling: 1000, silent: 5000 }

interface SettleOptions {
  ids: readonly string[]
  visits: readonly Visit[]
  collector: Collector
  ground: Ground
  /** Milliseconds to wait at most. */
  patience: number
}

const listOpen = (visits: readonly Visit[]): Visit[] =>
  visits.filter(({ page }) => !page.isClosed() && !page.url().endsWith('/blank'))

/** Open pages whose own count of what became of their events does not add up, where they keep one. */
export async function countUnbalanced(visits: readonly Visit[]): Promise<number> {
  const odd = await Promise.all(
    listOpen(visits).map(({ page }) =>
      page.evaluate(() => window.bench.readImbalance?.()).catch(() => 0),
    ),
  )
  return odd.filter(Boolean).length
}

/** How many events the open pages still hold; undefined where none of them tells. */
export async function countQueued(visits: readonly Visit[]): Promise<number | undefined> {
  const open = listOpen(visits)
  const counts = await Promise.all(
    open.map(({ page }) =>
      page.evaluate(() => window.bench.countQueued?.()).catch(() => undefined),
    ),
  )
  const told = counts.filter((count) => typeof count === 'number')
  return told.length > 0 ? told.reduce((sum, count) => sum + count) : undefined
}

async function listArrived({ collector, ground }: SettleOptions): Promise<Set<string>> {
  const taken = (): string[] => collector.exchanges.flatMap((one) => (one.taken ? one.ids : []))
  return new Set(ground.listStored ? await ground.listStored() : taken())
}

async function isDone(options: SettleOptions): Promise<boolean> {
  if (((await countQueued(options.visits)) ?? 0) > 0) return false
  const arrived = await listArrived(options)
  return options.ids.every((id) => arrived.has(id))
}

/** Waits until the line has been quiet for a while. */
async function rest({ collector, visits }: SettleOptions): Promise<void> {
  const quiet = (await countQueued(visits)) === undefined ? QUIET.silent : QUIET.telling
  const isQuiet = (): boolean =>
    collector.countOpen() === 0 && Date.now() - (collector.exchanges.at(-1)?.at ?? 0) > quiet
  const last = Date.now() + quiet * 5
  while (Date.now() < last && !isQuiet()) await sleep(100)
}

/**
 * Waits until every event has arrived and the pages hold none, and the line is quiet. A page that was
 * slow to start may only then find what an earlier one left.
 */
export async function settle(options: SettleOptions): Promise<void> {
  const end = Date.now() + options.patience
  do {
    while (Date.now() < end && !(await isDone(options))) await sleep(100)
    await rest(options)
  } while (Date.now() < end && !(await isDone(options)))
}
