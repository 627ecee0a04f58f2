import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { expect, test } from 'vitest'
import { createInitialSchema } from './initial-schema.ts'
import { migrate } from './migrate.ts'
import { openSqlite } from './open-sqlite.ts'
import { createStore } from './store.ts'

test('lets the first agent of each site own it, and sessions go on that were begun before', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'beckon-test-'))
  const db = openSqlite(join(folder, 'beckon.db'))
  const migrations = { '2026-11-22-initial': { up: createInitialSchema } }
  const provider = { getMigrations: async () => migrations }
  await new Migrator({ db, provider }).migrateToLatest()
  for (const site of ['s', 't']) {
    await sql`insert into site values (${site}, 'A', null, 'GB', 'x')`.execute(db)
    for (const name of ['1', '2']) {
      const id = `${site}${name}`
      await sql`insert into agent values (${id}, ${site}, ${name}, ${id}, 'x')`.execute(db)
    }
  }
  await sql`insert into agent_session values ('e', 's', 's2', 'hash', 'x', 'z')`.execute(db)
  await migrate(db)
  const store = createStore(db, () => {})
  const roles = (await store.agents.list('s')).map(({ id, role }) => [id, role])
  expect(roles).toEqual([
    ['s1', 'owner'],
    ['s2', 'agent'],
  ])
  expect((await store.agents.list('t')).map(({ role }) => role)).toEqual(['owner', 'agent'])
  expect(await store.signIns.find('hash')).toMatchObject({
    session: { id: 'e', method: null, seen_at: null },
    agent: { id: 's2', disabled_at: null },
  })
  await store.close()
  rmSync(folder, { recursive: true })
})
