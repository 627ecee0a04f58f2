import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MessagePage } from '@beckon/protocol'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { backUp } from '../cli/backup.ts'
import { restore } from '../cli/restore.ts'
import { migrate, SCHEMA } from '../database/migrate.ts'
import { openSqlite } from '../database/open-sqlite.ts'
import { createGateway } from '../gateway.ts'
import { bearer, get, openSession, post, ulid } from '../test-client.ts'
import { createTestDatabase, dropTestDatabase, withTestServer } from '../test-database.ts'
import { startTestGateway } from '../testing.ts'

let root: string
let data: string
let to: string
let second: string
let database: string

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'beckon-test-'))
  data = join(root, 'first')
  to = join(root, 'backup')
  second = join(root, 'second')
  database = (await createTestDatabase(second, 'template1')) ?? ''
})
afterEach(async () => {
  await dropTestDatabase(second)
  rmSync(root, { recursive: true, force: true })
})

const restoreThere = () => restore({ from: to, data: second, database })

test('restores a backup of SQLite into PostgreSQL, its key included', async () => {
  const first = await withTestServer(undefined, () => startTestGateway({ data }))
  const session = await openSession(first)
  await post(`${first.url}/v1/messages`, { id: ulid(), text: 'Moved' }, bearer(session))
  await backUp({ data, to })
  await first.stop()
  expect(await restoreThere()).toContain('Its secrets open')
  const gateway = await createGateway({ data: second, database, port: 0 })
  const { body } = await get<MessagePage>(`${gateway.url}/v1/messages`, bearer(session))
  expect(body.messages.map(({ text }) => text)).toEqual(['Moved'])
  await gateway.close()
})

test('brings what an earlier release backed up to this one, and takes nothing of a later one', async () => {
  const file = join(data, 'beckon.db')
  const db = openSqlite(file)
  await migrate(db, SCHEMA.at(-2))
  const site = { id: 's', name: 'Old', color: null, country: 'GB', created_at: '2026-11-22' }
  await db.insertInto('site').values(site).execute()
  await backUp({ data, to })
  expect(await restoreThere()).toContain('its database is of this release')
  const gateway = await createGateway({ data: second, database, port: 0 })
  expect(await gateway.usecases.sites.findFirst()).toMatchObject({ name: 'Old' })
  await gateway.close()

  await migrate(db)
  const later = { name: '2999-01-01-later', timestamp: '2999-01-01' }
  await db
    .withTables<{ kysely_migration: typeof later }>()
    .insertInto('kysely_migration')
    .values(later)
    .execute()
  await db.destroy()
  rmSync(to, { recursive: true })
  rmSync(second, { recursive: true })
  await backUp({ data, to })
  await expect(restoreThere()).rejects.toThrow('of another release')
})
