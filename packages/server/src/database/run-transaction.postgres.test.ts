import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { useDatabase } from '../test-use-database.ts'
import { createTransactions, type Scope } from './run-transaction.ts'

const readDb = useDatabase()

/** How the server plans in a transaction, and which locks that one has. */
async function look(scope: Scope | undefined) {
  const state = sql<{ mode: string; locks: number }>`
    select current_setting('plan_cache_mode') as mode,
    (select count(*) from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()) as locks`
  const run = createTransactions(readDb())
  return run(async (transaction) => (await state.execute(transaction)).rows[0], scope)
}

test('who names nothing has the server plan once, and others as it sees fit', async () => {
  expect(await look([])).toEqual({ mode: 'force_generic_plan', locks: 1 })
  expect(await look(['a', 'b'])).toEqual({ mode: 'auto', locks: 3 })
  expect(await look(undefined)).toEqual({ mode: 'auto', locks: 1 })
})

test('nothing counts as stored where somebody took no notice of a statement that failed', async () => {
  await sql`create table kept (id integer)`.execute(readDb())
  const count = async () =>
    (await sql<{ n: number }>`select id as n from kept`.execute(readDb())).rows
  const run = createTransactions(readDb())
  const stored = run(async (transaction) => {
    await sql`insert into kept values (1)`.execute(transaction)
    await sql`select 1 / 0`.execute(transaction).catch(() => {})
    return 'stored'
  }, [])
  await expect(stored).rejects.toThrow('rolled back')
  expect(await count()).toEqual([])
  // The connection goes on.
  await run(async (transaction) => sql`insert into kept values (2)`.execute(transaction), [])
  expect(await count()).toEqual([{ n: 2 }])
})
