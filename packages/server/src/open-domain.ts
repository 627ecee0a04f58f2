import { join } from 'node:path'
import { createUsecases, type Usecases } from './create-usecases.ts'
import { migrate } from './database/migrate.ts'
import { openSqlite } from './database/open-sqlite.ts'
import { createStore } from './database/store.ts'
import type { Clock } from './shared/clock.ts'
import type { Publish } from './shared/facts.ts'

/** What the data folder holds it all in. */
export const DATABASE_FILE = 'beckon.db'

/** Seconds. */
const MONTH = 30 * 24 * 60 * 60

export interface DomainOptions {
  /** Folder of the database; made where it is missing. */
  data: string
  /** Seconds a visitor's session lives unless it is used. */
  sessionTtl?: number | undefined
  clock?: Clock | undefined
  publish?: Publish | undefined
  isOnline?: ((personId: string) => boolean) | undefined
}

export interface Domain {
  usecases: Usecases
  close(): Promise<void>
}

/** All a gateway can do, without a network: the database, brought up to date, and the usecases on it. */
export async function openDomain(options: DomainOptions): Promise<Domain> {
  const { publish = () => {}, isOnline = () => false, clock = Date.now } = options
  const db = openSqlite(join(options.data, DATABASE_FILE))
  await migrate(db)
  const store = createStore(db, publish)
  const lifetime = (options.sessionTtl ?? MONTH) * 1000
  const usecases = createUsecases({ store, clock, publish, isOnline, lifetime })
  return { usecases, close: store.close }
}
