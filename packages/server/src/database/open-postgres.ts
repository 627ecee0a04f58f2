import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely'
import type { Pool, PoolClient, PoolConfig } from 'pg'
import { showNulls } from './null-characters.ts'
import { wrapClient } from './postgres-client.ts'
import { toPostgresFailure } from './postgres-failures.ts'
import { createStatements } from './postgres-statements.ts'
import type { Tables } from './tables.ts'

/** Connections of one gateway. */
const CONNECTIONS = 10

/**
 * Milliseconds. Nobody waits for ever: neither for a lock of somebody who hangs, who loses it before those
 * who wait give up, nor for a server that is cut off. A client sends again what was not answered.
 */
const PATIENCE: PoolConfig = {
  connectionTimeoutMillis: 10_000,
  lock_timeout: 10_000,
  idle_in_transaction_session_timeout: 8_000,
  statement_timeout: 30_000,
  query_timeout: 35_000,
}

/** What PostgreSQL calls the types that we read other than `pg` does. */
const OIDS = { int8: 20, text: 25, varchar: 1043, numeric: 1700 }

/** Counts and sums are numbers here: none of them comes near 2^53. */
const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  [OIDS.int8]: Number,
  [OIDS.numeric]: Number,
  [OIDS.text]: showNulls,
  [OIDS.varchar]: showNulls,
}

export interface PostgresOptions {
  /** Most connections at a time. */
  connections?: number | undefined
  /** Whether statements may take as long as they want, as those of a migration do. */
  isPatient?: boolean | undefined
}

function wrapPool(pool: Pool): PostgresPool {
  const statements = createStatements()
  const wrapped = new WeakMap<PoolClient, PostgresPoolClient>()
  return {
    async connect() {
      const client = await pool.connect().catch((error: unknown) => {
        throw toPostgresFailure(error)
      })
      const known = wrapped.get(client) ?? wrapClient(client, statements)
      wrapped.set(client, known)
      return known
    },
    end: () => pool.end(),
    options: pool.options,
  }
}

/** Opens a database of PostgreSQL; connects when it is first asked something. */
export async function openPostgres(
  url: string,
  { connections = CONNECTIONS, isPatient = false }: PostgresOptions = {},
): Promise<Kysely<Tables>> {
  const { default: pg } = await import('pg')
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    keepAlive: true,
    pipeline: true,
    application_name: 'beckon',
    ...(isPatient ? {} : PATIENCE),
    types: {
      getTypeParser: (oid: number, format?: 'text') =>
        PARSERS[oid] ?? pg.types.getTypeParser(oid, format),
    } as PoolConfig['types'] & object,
  })
  // Whoever uses a connection hears that it is gone; unheard, it would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => void client.on('error', () => {}))
  return new Kysely({ dialect: new PostgresDialect({ pool: wrapPool(pool) }) })
}
