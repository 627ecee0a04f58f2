import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openDatabase } from './open-database.ts'
import { createStore } from './store.ts'
import type { Db } from './tables.ts'
import { type WatchedStore, watchWrites } from './watch-writes.ts'

const site = { id: 's', name: 'A', color: null, country: 'GB', created_at: 'now' }

let folder: string
let db: Db
let store: WatchedStore
let told: unknown[]

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beckon-test-'))
  db = await openDatabase({ data: folder })
  told = []
  store = watchWrites(
    createStore(db, () => {}),
    (error) => told.push(error),
  )
  await store.transact(({ sites }) => sites.insertSite(site))
})
afterEach(async () => {
  vi.useRealTimers()
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

/** To SQLite a file that may not grow is the same as a full disk. */
async function limitPages(limit: number): Promise<void> {
  await sql.raw(`pragma max_page_count = ${limit}`).execute(db)
}

const write = (length: number) =>
  store.transact(({ sites }) => sites.updateSite({ ...site, name: 'x'.repeat(length) }))

test('says why a write failed, not that it could not be rolled back', async () => {
  await limitPages(1)
  await expect(write(100_000)).rejects.toMatchObject({ code: 'SQLITE_FULL' })
  expect(await store.sites.findSite('s')).toEqual(site)
})

test('knows that it cannot write until a write succeeds again', async () => {
  await limitPages(1)
  await expect(write(100_000)).rejects.toThrow('full')
  await expect(write(100_000)).rejects.toThrow('full')
  expect(told).toMatchObject([{ code: 'SQLITE_FULL' }])
  // Work that stores nothing proves nothing.
  await store.transact(({ sites }) => sites.findFirst())
  expect(await Promise.all([store.canWrite(), store.canWrite()])).toEqual([false, false])

  await limitPages(1_000_000)
  expect(await store.canWrite()).toBe(true)
  expect(told).toMatchObject([{ code: 'SQLITE_FULL' }, undefined])
  await write(100_000)
})

test('does not take a mistake of the caller for a failing disk', async () => {
  const twice = store.transact(({ sites }) => sites.insertSite(site))
  await expect(twice).rejects.toThrow('UNIQUE')
  expect(await store.canWrite()).toBe(true)
  expect(told).toEqual([])
})

test('notices by itself that nothing can be written any more, though nobody wrote', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  expect(await store.canWrite()).toBe(true)
  await sql`pragma query_only = 1`.execute(db)
  vi.advanceTimersByTime(4000)
  expect(await store.canWrite()).toBe(true)
  vi.advanceTimersByTime(2000)
  expect(await store.canWrite()).toBe(false)
  await sql`pragma query_only = 0`.execute(db)
  expect(await store.canWrite()).toBe(true)
})
