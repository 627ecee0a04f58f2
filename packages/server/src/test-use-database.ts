import { afterEach, beforeEach } from 'vitest'
import { openDatabase } from './database/open-database.ts'
import type { Db } from './database/tables.ts'
import { createId } from './shared/create-id.ts'
import { createTestDatabase, dropTestDatabase } from './test-database.ts'

/** A database of PostgreSQL for each test of a file, by one connection. */
export function useDatabase(): () => Db {
  let data: string
  let db: Db
  beforeEach(async () => {
    data = createId()
    db = await openDatabase({ data: '', database: await createTestDatabase(data), connections: 1 })
  })
  afterEach(async () => {
    await db.destroy()
    await dropTestDatabase(data)
  })
  return () => db
}
