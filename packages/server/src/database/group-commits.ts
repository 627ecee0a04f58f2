import { setImmediate } from 'node:timers/promises'
import { CompiledQuery, type Transaction } from 'kysely'
import type { Db, Tables } from './tables.ts'

/** How many share a commit at most; the thread does nothing else meanwhile. */
const LARGEST = 200

type Work<T> = (transaction: Transaction<Tables>) => Promise<T>

/** Runs work in a transaction, and resolves once that is on the disk. */
export type RunWork = <T>(work: Work<T>) => Promise<T>

interface Waiting {
  work: Work<unknown>
  /** Tells how it ended. */
  settle(outcome: PromiseSettledResult<unknown>): void
}

const MARK = CompiledQuery.raw('savepoint work')
const KEEP = CompiledQuery.raw('release work')
const UNDO = CompiledQuery.raw('rollback to work')

/** One of several in a transaction: where it fails, nothing of it is left and the others go on. */
async function runApart(transaction: Transaction<Tables>, { work }: Waiting) {
  await transaction.executeQuery(MARK)
  try {
    const value = await work(transaction)
    await transaction.executeQuery(KEEP)
    return { status: 'fulfilled', value } as const
  } catch (reason) {
    // Where the disk is full there is no savepoint any more, which ends them all.
    await transaction.executeQuery(UNDO)
    await transaction.executeQuery(KEEP)
    return { status: 'rejected', reason } as const
  }
}

async function runTogether(db: Db, group: readonly Waiting[]): Promise<void> {
  const outcomes = await db.transaction().execute(async (transaction) => {
    const ended: PromiseSettledResult<unknown>[] = []
    for (const waiting of group) ended.push(await runApart(transaction, waiting))
    return ended
  })
  for (const [index, outcome] of outcomes.entries()) group[index]?.settle(outcome)
}

async function runAlone(db: Db, { work, settle }: Waiting): Promise<void> {
  const [outcome] = await Promise.allSettled([db.transaction().execute(work)])
  settle(outcome)
}

/**
 * SQLite waits for the disk at each commit, so those who come while others are under way share one. Nobody hears
 * how their work ended before it is on the disk; where a group fails as a whole, each is tried by itself.
 */
export function groupCommits(db: Db): RunWork {
  const waiting: Waiting[] = []
  let running = false

  async function runAll(): Promise<void> {
    running = true
    while (waiting.length > 0) {
      // What came over the line by now is read first.
      await setImmediate()
      const group = waiting.splice(0, LARGEST)
      const together = group.length > 1 && (await runTogether(db, group).then(isDone, isFailed))
      if (!together) for (const each of group) await runAlone(db, each)
    }
    running = false
  }

  return <T>(work: Work<T>) =>
    new Promise<T>((resolve, reject) => {
      const settle: Waiting['settle'] = (outcome) =>
        outcome.status === 'fulfilled' ? resolve(outcome.value as T) : reject(outcome.reason)
      waiting.push({ work, settle })
      if (!running) void runAll()
    })
}

const isDone = (): boolean => true
const isFailed = (): boolean => false
