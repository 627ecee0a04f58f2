import { LIMITS } from '@beckon/protocol'
import { sql } from 'kysely'
import type { Facts, Publish } from '../shared/facts.ts'
import { holdFacts } from '../shared/hold-facts.ts'
import { isPostgres } from './is-postgres.ts'
import { type Backlog, readBacklog } from './read-backlog.ts'
import { createRepositories, type Repositories } from './repositories.ts'
import { createTransactions, type Hold, type Scope } from './run-transaction.ts'
import type { Db } from './tables.ts'

/** What one transaction works with. Facts it publishes are told once it is durable, or never. */
export interface Unit extends Repositories, Hold {
  publish: Publish
}

/** All storage: the repositories to read with, and one way to write. */
export interface Store extends Repositories {
  /** Whether transactions run side by side; else everybody waits for whoever writes. */
  readonly isShared: boolean
  /**
   * Runs work in one transaction. When the promise resolves, what was written is on the disk;
   * when it rejects, none of it is. Inside, use the unit only, and change nothing outside: where others
   * are in the way, work is begun anew.
   *
   * @param scope what it has to itself, by the names of `LOCKS`; where absent, it is the only writer
   */
  transact<T>(work: (unit: Unit) => Promise<T>, scope?: Scope): Promise<T>
  /** Reads while nobody writes: whoever goes on from what was read misses nothing that was begun before. */
  readSettled<T>(read: (repositories: Repositories) => Promise<T>): Promise<T>
  /** Proves that the database answers; one in a file always does. */
  ping(): Promise<void>
  /** Proves that as much as a large message reaches the disk, which shows only by writing it. */
  tryWrite(): Promise<void>
  /** What waits, of all sites. */
  readBacklog(): Promise<Backlog>
  /** What was done to the schema. */
  readSchema(): Promise<string[]>
  close(): Promise<void>
}

/** Sees facts inside the transaction that makes them true, some of one name at a time, and may add to it. */
export type Witness = <Name extends keyof Facts>(
  unit: Unit,
  name: Name,
  facts: readonly Facts[Name][],
) => Promise<void>

export interface StoreParts {
  /** Sees nothing where absent. */
  witness?: Witness
  /** How repositories of a connection are made, where not as they are. */
  open?: (db: Db) => Repositories
}

/**
 * Those of the connection that was asked for last: several works share a transaction of SQLite, one after the other. A
 * `WeakMap` would remember them all, and what they hold, until V8 looks through the whole heap: before that it takes values of an
 * old one for something that is needed.
 */
function keepRepositories(open: (db: Db) => Repositories): (db: Db) => Repositories {
  let latest: readonly [db: Db, kept: Repositories] | undefined
  return (db) => {
    if (latest?.[0] !== db) latest = [db, open(db)]
    return latest[1]
  }
}

export function createStore(db: Db, publish: Publish, parts: StoreParts = {}): Store {
  const { witness = async () => {} } = parts
  const open = keepRepositories(parts.open ?? createRepositories)
  const repositories = open(db)
  const run = createTransactions(db)
  return {
    ...repositories,
    isShared: isPostgres(db),

    async transact(work, scope) {
      const [result, held] = await run(async (transaction, hold) => {
        const held = holdFacts()
        const unit: Unit = { ...open(transaction), ...hold, publish: held.hold }
        const done = await work(unit)
        await held.show((name, facts) => witness(unit, name, facts))
        return [done, held] as const
      }, scope)
      held.tell(publish)
      return result
    },

    readSettled(read) {
      // SQLite's one connection is free only between transactions.
      if (!isPostgres(db)) return read(repositories)
      return run((transaction) => read(open(transaction)), undefined)
    },

    async ping() {
      if (isPostgres(db)) await sql`select 1`.execute(db)
    },

    async tryWrite() {
      const write = (filler: string) =>
        db
          .insertInto('storage_probe')
          .values({ id: 'probe', filler })
          .onConflict((conflict) => conflict.column('id').doUpdateSet({ filler }))
          .execute()
      await write('x'.repeat(LIMITS.bodyBytes))
      await write('')
    },

    readBacklog: () => readBacklog(db),

    async readSchema() {
      const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
      return rows.map(({ name }) => name)
    },

    close: () => db.destroy(),
  }
}
