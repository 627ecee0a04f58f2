import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres, type TestPostgres } from '@beckon/tooling/test-postgres'
import {
  createGatewayProcess,
  type GatewayProcess,
  type GatewayProcessOptions,
} from './gateway-process.ts'
import type { StoredMessage } from './judge.ts'
import { askPostgres, readPostgres, readSqlite } from './read-stored.ts'

export type Engine = 'sqlite' | 'postgres'

/** Gateways and the one database they share. */
export interface Ground {
  gateways: readonly GatewayProcess[]
  /** Absent where it is a file. */
  postgres: TestPostgres | undefined
  /** Where those listen that are up. */
  listUp(): string[]
  /** Ends some of what gateways have with PostgreSQL; says how many. */
  cutConnections(share: number): Promise<number>
  /** To be asked when the gateways are down. */
  readStored(): Promise<Map<string, StoredMessage[]>>
  stop(): Promise<void>
}

export interface GroundOptions {
  engine: Engine
  gateways: number
  redis?: string | undefined
  settings?: GatewayProcessOptions['settings']
}

function cutQuery(share: number): string {
  return `select pg_terminate_backend(pid) from pg_stat_activity
    where pid <> pg_backend_pid() and backend_type = 'client backend' and random() < ${share}`
}

/** Starts all of it; the database is durable, as it is in life. */
export async function openGround({
  engine,
  gateways: count,
  redis,
  settings,
}: GroundOptions): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'beckon-chaos-'))
  const postgres = engine === 'postgres' ? await startPostgres({ durable: true }) : undefined
  const database = postgres?.url
  const gateways = Array.from({ length: count }, (_, index) =>
    createGatewayProcess({ data: join(folder, String(index)), database, redis, settings }),
  )
  // One after the other, so that only one makes the site.
  for (const gateway of gateways) await gateway.start()
  return {
    gateways,
    postgres,
    listUp: () =>
      gateways.filter(({ pid, url }) => pid !== undefined && url !== '').map(({ url }) => url),
    async cutConnections(share) {
      if (database === undefined) return 0
      return (await askPostgres(database, cutQuery(share))).length
    },
    async readStored() {
      return database === undefined
        ? readSqlite(join(folder, '0', 'beckon.db'))
        : readPostgres(database)
    },
    async stop() {
      await Promise.all(gateways.map((gateway) => gateway.end('SIGTERM')))
      await postgres?.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
