import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createId } from '../shared/create-id.ts'
import { createTestDatabase, dropTestDatabase, query } from '../test-database.ts'
import { listTaken, migrate, SCHEMA } from './migrate.ts'
import { openPostgres } from './open-postgres.ts'
import type { Db } from './tables.ts'

const name = createId()
let db: Db

beforeEach(async () => {
  db = await openPostgres((await createTestDatabase(name, 'template1')) ?? '', { connections: 1 })
})
afterEach(async () => {
  await db.destroy()
  await dropTestDatabase(name)
})

/** Has each migration leave what it has to itself as it ends. */
async function watchLocks(): Promise<void> {
  await sql`create table seen (migration text, taken text)`.execute(db)
  await sql`create function note_locks() returns trigger language plpgsql as $$
    begin
      insert into seen select new.name, c.relname from pg_locks as l join pg_class as c on c.oid = l.relation
        where l.pid = pg_backend_pid() and l.mode = 'AccessExclusiveLock' and c.relkind = 'r';
      return new;
    end $$`.execute(db)
  await sql`create trigger note_locks after insert on kysely_migration
    for each row execute function note_locks()`.execute(db)
}

const listTables = async (): Promise<string[]> =>
  (
    await query<{ name: string }>(db, `select relname as name from pg_class where relkind = 'r'`)
  ).map((row) => row.name)

test('takes no table from readers but those it says it takes', async () => {
  const [first = '', ...rest] = SCHEMA
  await migrate(db, first)
  await watchLocks()
  const unsaid: Record<string, string[]> = {}
  for (const step of rest) {
    const before = await listTables()
    await migrate(db, step)
    const seen = await query<{ taken: string }>(db, 'select taken from seen where migration = $1', [
      step,
    ])
    const said = listTaken([step])
    const more = seen.map(({ taken }) => taken).filter((it) => before.includes(it))
    unsaid[step] = more.filter((it) => !said.includes(it)).sort()
  }
  expect(Object.entries(unsaid).filter(([, tables]) => tables.length > 0)).toEqual([])
}, 60_000)
