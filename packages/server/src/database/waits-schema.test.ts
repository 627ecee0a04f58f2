import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { expect, test } from 'vitest'
import { createInitialSchema } from './initial-schema.ts'
import { migrate } from './migrate.ts'
import { openSqlite } from './open-sqlite.ts'
import { createStore } from './store.ts'
import type { Tables } from './tables.ts'

/** A case of a person of their own, with who wrote in it, one message a minute. */
async function insertCase(
  db: Kysely<Tables>,
  id: string,
  { status, authors }: { status: string; authors: readonly string[] },
): Promise<void> {
  await sql`insert into person values (${id}, 's', '{}', '{}', null, 'x', 'x')`.execute(db)
  await sql`insert into conversation values (${id}, 's', ${id}, 3, 3, 2, 'x', 'x')`.execute(db)
  await sql`insert into support_case values (${id}, 's', ${id}, ${status}, 3, 'x', null, 'x')`.execute(
    db,
  )
  for (const [minute, kind] of authors.entries()) {
    const at = `2026-11-22T09:0${minute}:00.000Z`
    const name = `${id}${minute}`
    await sql`insert into message values (${name}, 's', ${id}, ${id}, ${minute + 1}, ${name},
      ${kind}, null, null, 'Hello', ${at})`.execute(db)
  }
}

test('finds in what is there who still waits, and what had arrived', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'beckon-test-'))
  const db = openSqlite(join(folder, 'beckon.db'))
  const migrations = { '2026-11-22-initial': { up: createInitialSchema } }
  const provider = { getMigrations: async () => migrations }
  await new Migrator({ db, provider }).migrateToLatest()
  await sql`insert into site values ('s', 'A', null, 'GB', 'x')`.execute(db)
  await insertCase(db, 'a', { status: 'open', authors: ['visitor', 'visitor'] })
  await insertCase(db, 'b', { status: 'open', authors: ['visitor', 'agent', 'visitor'] })
  await insertCase(db, 'c', { status: 'closed', authors: ['visitor'] })
  await migrate(db)
  const store = createStore(db, () => {})
  expect(await store.cases.listWaiting('s')).toEqual([
    { id: 'a', person_id: 'a', waits_since: '2026-11-22T09:00:00.000Z' },
  ])
  expect(await store.cases.find('s', 'b')).toMatchObject({
    answered_at: '2026-11-22T09:01:00.000Z',
    answered_in: null,
  })
  expect(await store.conversations.find('s', 'a')).toMatchObject({ visitor_got: 3, agent_got: 2 })
  await store.close()
  rmSync(folder, { recursive: true })
})
