import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { expect, test } from 'vitest'
import { createAuditUsecases } from '../modules/consent/audit.usecases.ts'
import { createInitialSchema } from './initial-schema.ts'
import { migrate } from './migrate.ts'
import { openSqlite } from './open-sqlite.ts'
import { createStore } from './store.ts'
import type { Tables } from './tables.ts'

/** A database as the first release left it. */
async function createSchema(db: Kysely<Tables>): Promise<void> {
  const migrations = { '2026-11-22-initial': { up: createInitialSchema } }
  const provider = { getMigrations: async () => migrations }
  const { error } = await new Migrator({ db, provider }).migrateToLatest()
  if (error !== undefined) throw error
}

/** Receipts of two sites. */
async function insertOld(db: Kysely<Tables>, receipts: number): Promise<void> {
  for (const id of ['s', 't']) {
    await sql`insert into site values (${id}, 'A', null, 'GB', 'x')`.execute(db)
  }
  await sql`insert into person values ('p', 's', '{}', '{}', null, 'x', 'x')`.execute(db)
  for (let index = 0; index < receipts; index++) {
    const [id, site] = [`r${String(index).padStart(5, '0')}`, index % 3 === 0 ? 't' : 's']
    const purposes = JSON.stringify({ functional: true, analytics: index % 2 === 0 })
    const notice = index === 1 ? '{"id":"n","version":"1","locale":"en","text":"May we?"}' : null
    const at = '2026-11-22T09:30:00.000Z'
    await sql`insert into consent_receipt values (${id}, ${site}, ${`a${index}`},
      ${site === 's' ? 'p' : null}, 1, ${purposes}, ${notice}, 'widget', ${at}, ${at})`.execute(db)
  }
}

test('begins each chain with the receipts of before, which hold as they did', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'beckon-test-'))
  const db = openSqlite(join(folder, 'beckon.db'))
  await createSchema(db)
  await db.transaction().execute((transaction) => insertOld(transaction, 1500))
  await migrate(db)
  const store = createStore(db, () => {})
  const audits = await createAuditUsecases({ store, clock: Date.now }).verify()
  expect(audits).toMatchObject([
    { siteId: 's', ok: true, receipts: 1000 },
    { siteId: 't', ok: true, receipts: 500 },
  ])
  const chooser = { siteId: 's', anonymousId: 'a2', personId: null }
  const row = await store.consent.findNewest(chooser)
  expect(row).toMatchObject({ epoch: 1, person_id: 'p', expires_at: '2027-11-22T09:30:00.000Z' })
  expect(JSON.parse(row?.purposes ?? '')).toMatchObject({ analytics: true, ads: false, ai: false })
  await store.close()
  rmSync(folder, { recursive: true })
}, 30_000)
