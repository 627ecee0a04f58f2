import { setTimeout } from 'node:timers/promises'
import { sql, type Transaction } from 'kysely'
import { askAhead } from './ask-ahead.ts'
import { groupCommits } from './group-commits.ts'
import { isPostgres } from './is-postgres.ts'
import { toLockKey } from './lock-keys.ts'
import { isConnectionLost, isTransient } from './postgres-failures.ts'
import type { Db, Tables } from './tables.ts'

/** Times that a transaction is begun at most where others were in its way. */
const ATTEMPTS = 5

/** Milliseconds. */
const PAUSE = 10

/** Everything: who has this has no other writer beside them. */
const ALL = toLockKey('all')

/**
 * What a transaction has to itself, by names; everything where absent. It may read and change what others
 * do under other names only where that cannot matter to either.
 */
export type Scope = readonly string[]

/** What a transaction can do beside reading and writing. */
export interface Hold {
  /** Takes one more name, and waits for whoever has it. To be called before what depends on it is read. */
  lock(name: string): Promise<void>
  /** Takes those names that nobody has, without waiting; which ones, in their order. */
  tryLock(names: readonly string[]): Promise<boolean[]>
  /** Does something that may fail without the transaction failing; then nothing of it is left. */
  attempt(work: () => Promise<void>): Promise<void>
}

/** SQLite has one writer at a time, and a statement that fails spoils nothing else. */
const ALONE: Hold = {
  lock: async () => {},
  tryLock: async (names) => names.map(() => true),
  attempt: (work) => work(),
}

function createHold(transaction: Transaction<Tables>, scope: Scope | undefined): Hold {
  const run = (text: string) => sql.raw(text).execute(transaction)
  return {
    async lock(name) {
      if (scope !== undefined) await run(`select pg_advisory_xact_lock(${toLockKey(name)})`)
    },
    async tryLock(names) {
      const keys = names.map(toLockKey)
      const asked = sql<{ taken: boolean }>`select
        pg_try_advisory_xact_lock(key) as taken
        from unnest(${keys}::bigint[]) as key`.compile(transaction)
      const { rows } = await askAhead(transaction, asked)
      return rows.map(({ taken }) => taken)
    },
    async attempt(work) {
      await run('savepoint attempt')
      try {
        await work()
      } catch (error) {
        await run('rollback to savepoint attempt')
        throw error
      } finally {
        await run('release savepoint attempt')
      }
    },
  }
}

/**
 * Whoever names nothing asks by keys, which are found in one way whatever they are: a server that
 * plans anew for each takes as long for that as for the rest. This lock is nearly always to be had, so nobody waits for it by
 * itself; whoever goes by the time from which they have it goes by the first answer.
 */
const BEGIN = `set local plan_cache_mode = force_generic_plan; select pg_advisory_xact_lock_shared(${ALL})`

/** Sorted, for whoever keeps to an order never waits in a circle. */
async function takeScope(transaction: Transaction<Tables>, scope: Scope | undefined) {
  const keys = [...new Set(scope)].map(toLockKey).sort()
  const locks = keys.map((key) => `, pg_advisory_xact_lock(${key})`)
  const kind = scope === undefined ? '' : '_shared'
  const text =
    scope?.length === 0 ? BEGIN : `select pg_advisory_xact_lock${kind}(${ALL})${locks.join('')}`
  await sql.raw(text).execute(transaction)
}

type Work<T> = (transaction: Transaction<Tables>, hold: Hold) => Promise<T>

/** Runs work in one transaction; `transact` of the store says how. */
export type RunTransaction = <T>(work: Work<T>, scope: Scope | undefined) => Promise<T>

/**
 * PostgreSQL runs transactions side by side: each sees at every statement what others have committed by then,
 * and whoever decides by what it read has that to itself from before it reads.
 */
async function runBeside<T>(db: Db, work: Work<T>, scope: Scope | undefined): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    let isDone = false
    try {
      return await db
        .transaction()
        .setIsolationLevel('read committed')
        .execute(async (transaction) => {
          await takeScope(transaction, scope)
          const result = await work(transaction, createHold(transaction, scope))
          isDone = true
          return result
        })
    } catch (error) {
      // Of a commit that was not answered nobody knows what became: only whoever asked may ask again.
      const isUnheard = !isDone && isConnectionLost(error)
      if (attempt === ATTEMPTS || !(isUnheard || isTransient(error))) throw error
      await setTimeout(Math.random() * PAUSE * attempt)
    }
  }
}

/** How transactions of a database are run: side by side, or where it has one writer, several to a commit. */
export function createTransactions(db: Db): RunTransaction {
  if (isPostgres(db)) return (work, scope) => runBeside(db, work, scope)
  const run = groupCommits(db)
  return (work) => run((transaction) => work(transaction, ALONE))
}
