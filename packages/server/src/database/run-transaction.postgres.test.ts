import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createId } from '../shared/create-id.ts'
import { createTestDatabase, dropTestDatabase } from '../test-database.ts'
import { openDatabase } from './open-database.ts'
import { createTransactions, type Scope } from './run-transaction.ts'
import type { Db } from './tables.ts'

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

/** How the server plans in a transaction, and which locks that one has. */
async function look(scope: Scope | undefined) {
  const state = sql<{ mode: string; locks: number }>`
    select current_setting('plan_cache_mode') as mode,
    (select count(*) from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()) as locks`
  const run = createTransactions(db)
  return run(async (transaction) => (await state.execute(transaction)).rows[0], scope)
}

test('who names nothing has the server plan once, and others as it sees fit', async () => {
  expect(await look([])).toEqual({ mode: 'force_generic_plan', locks: 1 })
  expect(await look(['a', 'b'])).toEqual({ mode: 'auto', locks: 3 })
  expect(await look(undefined)).toEqual({ mode: 'auto', locks: 1 })
})
