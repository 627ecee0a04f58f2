import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newPerson } from '../modules/people/people.models.ts'
import type { Facts } from '../shared/facts.ts'
import { migrate } from './migrate.ts'
import { openSqlite } from './open-sqlite.ts'
import { createStore, type Store } from './store.ts'
import type { Db } from './tables.ts'

const site = { id: 's', name: 'A', color: null, country: 'GB', created_at: 'now' }

let folder: string
let db: Db
let store: Store
let told: (keyof Facts)[]

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beckon-test-'))
  db = openSqlite(join(folder, 'new', 'beckon.db'))
  await migrate(db)
  told = []
  store = createStore(db, (name) => told.push(name))
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

test('survives a power cut: every commit is on the disk before it is answered', async () => {
  const pragma = async (name: string) => {
    const { rows } = await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(db)
    return Object.values(rows[0] ?? {})[0]
  }
  expect(await pragma('journal_mode')).toBe('wal')
  expect(await pragma('synchronous')).toBe(2)
  expect(await pragma('foreign_keys')).toBe(1)
})

test('is brought up to date once and left alone after that', async () => {
  await migrate(db)
  await store.transact(({ sites }) => sites.insertSite(site))
  await migrate(db)
  expect(await store.sites.findSite('s')).toEqual(site)
})

test('tells facts only once they are stored', async () => {
  await store.transact(async (unit) => {
    await unit.sites.insertSite(site)
    unit.publish('person:changed', { siteId: 's', personId: 'p' })
    expect(told).toEqual([])
  })
  expect(told).toEqual(['person:changed'])
})

test('stores nothing and tells nothing of work that failed', async () => {
  const failing = store.transact(async (unit) => {
    await unit.sites.insertSite(site)
    unit.publish('person:changed', { siteId: 's', personId: 'p' })
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await store.sites.findSite('s')).toBeUndefined()
  expect(told).toEqual([])
})

test('runs transactions one after the other', async () => {
  await store.transact(({ sites }) => sites.insertSite(site))
  const person = newPerson('s', 'now')
  await store.transact(({ people }) => people.insert(person))
  const addLetter = () =>
    store.transact(async ({ people }) => {
      const row = await people.find('s', person.id)
      await new Promise((resolve) => setImmediate(resolve))
      if (row) await people.update({ ...row, contact_name: `${row.contact_name ?? ''}x` })
    })
  await Promise.all(Array.from({ length: 10 }, addLetter))
  expect((await store.people.find('s', person.id))?.contact_name).toBe('x'.repeat(10))
})

test('refuses rows of a site that is not there', async () => {
  const orphan = store.transact(({ people }) => people.insert(newPerson('nobody', 'now')))
  await expect(orphan).rejects.toThrow('FOREIGN KEY')
})
