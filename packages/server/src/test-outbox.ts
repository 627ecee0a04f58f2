import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OutboxEntry } from '@beckon/protocol'
import { openDatabase } from './database/open-database.ts'
import { createStore, type Store } from './database/store.ts'
import type { JobHandler } from './modules/outbox/outbox.types.ts'
import { createOutboxUsecases, enqueue, type NewJob } from './modules/outbox/outbox.usecases.ts'
import { startWorker } from './modules/outbox/start-worker.ts'
import { toIso } from './shared/clock.ts'
import { createHub } from './shared/hub.ts'
import { watchNothing } from './shared/watch.ts'
import { createTestDatabase } from './test-database.ts'

/** An outbox of a database of its own, with a clock that stands until it is set. */
export interface TestOutbox {
  store: Store
  /** Milliseconds since 1970; the worker hears of it in a while. */
  now: number
  /** Begins to work it off. */
  work(handlers: Record<string, JobHandler>): void
  add(key: string, job?: Partial<NewJob>): Promise<void>
  read(key: string): Promise<OutboxEntry | undefined>
  /** Moves the clock, and lets the worker look at once. */
  pass(time: number): void
  close(): Promise<void>
}

export async function openTestOutbox(): Promise<TestOutbox> {
  const folder = mkdtempSync(join(tmpdir(), 'beckon-test-'))
  const hub = createHub((error) => {
    throw error
  })
  const database = await createTestDatabase(folder)
  const store = createStore(await openDatabase({ data: folder, database }), hub.publish)
  const stops: (() => Promise<void>)[] = []
  const clock = () => outbox.now
  const outbox: TestOutbox = {
    store,
    now: Date.parse('2026-06-01T12:00:00Z'),

    work(handlers) {
      const { subscribe } = hub
      const quiet = { random: () => 0.5, watch: watchNothing, onError: () => {} }
      stops.push(startWorker({ store, clock, handlers, subscribe, ...quiet }))
    },

    add(key, job = {}) {
      const plain = { siteId: 's', personId: null, kind: 'test', key, payload: { key } }
      const full = { ...plain, now: outbox.now, ...job }
      return store.transact((unit) => enqueue(unit, full))
    },

    async read(key) {
      const { entries } = await createOutboxUsecases({ store, clock }).list('s', {})
      return entries.find((entry) => entry.key === key)
    },

    pass(time) {
      outbox.now += time
      hub.publish('outbox:added', { siteId: 's' })
    },

    async close() {
      for (const stop of stops) await stop()
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  const at = toIso(outbox.now)
  const site = { id: 's', name: 'A', color: null, country: 'GB', created_at: at }
  await store.transact(({ sites }) => sites.insertSite(site))
  return outbox
}
