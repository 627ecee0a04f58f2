import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../../database/open-database.ts'
import { createStore, type Store } from '../../database/store.ts'
import { toIso } from '../../shared/clock.ts'
import { createHub, type Hub } from '../../shared/hub.ts'
import { watchNothing } from '../../shared/watch.ts'
import { createTestDatabase } from '../../test-database.ts'
import { ATTEMPTS } from './outbox.models.ts'
import { type Job, type JobHandler, LostCause } from './outbox.types.ts'
import { createOutboxUsecases, enqueue, type NewJob } from './outbox.usecases.ts'
import { startWorker } from './start-worker.ts'

const SOON = { timeout: 10_000 }
const HOUR = 60 * 60 * 1000

let folder: string
let store: Store
let hub: Hub
let now: number
let stops: (() => Promise<void>)[]

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beckon-test-'))
  hub = createHub((error) => {
    throw error
  })
  now = Date.parse('2026-06-01T12:00:00Z')
  stops = []
  store = createStore(
    await openDatabase({ data: folder, database: await createTestDatabase(folder) }),
    hub.publish,
  )
  const site = { id: 's', name: 'A', color: null, country: 'GB', created_at: toIso(now) }
  await store.transact(({ sites }) => sites.insertSite(site))
})
afterEach(async () => {
  for (const stop of stops) await stop()
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

function work(handlers: Record<string, JobHandler>): void {
  const clock = () => now
  stops.push(
    startWorker({
      store,
      clock,
      handlers,
      subscribe: hub.subscribe,
      random: () => 0.5,
      watch: watchNothing,
      onError: () => {},
    }),
  )
}

function add(key: string, job: Partial<NewJob> = {}): Promise<void> {
  const full = { siteId: 's', personId: null, kind: 'test', key, payload: { key }, now, ...job }
  return store.transact((unit) => enqueue(unit, full))
}

async function read(key: string) {
  const { entries } = await createOutboxUsecases({ store, clock: () => now }).list('s', {})
  return entries.find((entry) => entry.key === key)
}

/** Moves the clock, and lets the worker look at once. */
function pass(time: number): void {
  now += time
  hub.publish('outbox:added', { siteId: 's' })
}

test('does at once what is added, once for each key', async () => {
  const done: unknown[] = []
  work({ test: { run: async ({ payload }) => void done.push(payload) } })
  await add('one')
  await expect.poll(() => done, SOON).toEqual([{ key: 'one' }])
  await add('one')
  await add('two')
  await expect.poll(() => done, SOON).toEqual([{ key: 'one' }, { key: 'two' }])
  await expect.poll(async () => (await read('two'))?.state, SOON).toBe('done')
})

test('does nothing of a transaction that failed', async () => {
  const done: string[] = []
  work({ test: { run: async ({ key }) => void done.push(key) } })
  const failed = store.transact(async (unit) => {
    const job = { siteId: 's', personId: null, kind: 'test', key: 'lost', payload: {}, now }
    await enqueue(unit, job)
    throw new Error('not this time')
  })
  await expect(failed).rejects.toThrow('not this time')
  await add('kept')
  await expect.poll(() => done, SOON).toEqual(['kept'])
})

test('waits until something is due', async () => {
  const done: string[] = []
  work({ test: { run: async ({ key }) => void done.push(key) } })
  await add('later', { due: now + HOUR })
  await add('now')
  await expect.poll(() => done, SOON).toEqual(['now'])
  pass(HOUR)
  await expect.poll(() => done, SOON).toEqual(['now', 'later'])
})

test('tries again ever later, gives up at last, tells why, and goes on with the others meanwhile', async () => {
  const tried: number[] = []
  const buried: [string, string][] = []
  work({
    test: {
      run: async ({ key, attempts }) => {
        if (key === 'fine') return undefined
        tried.push(attempts)
        throw new Error('The other side (kim@example.com) is away')
      },
      bury: async ({ key }, reason) => void buried.push([key, reason]),
    },
  })
  await add('poison')
  await add('fine')
  await expect.poll(async () => (await read('fine'))?.state, SOON).toBe('done')
  await expect
    .poll(async () => (await read('poison'))?.error, SOON)
    .toBe('The other side (…) is away')
  for (let attempt = 2; attempt <= ATTEMPTS; attempt += 1) {
    pass(5 * HOUR)
    await expect.poll(() => tried.at(-1), SOON).toBe(attempt)
    await expect.poll(async () => (await read('poison'))?.attempts, SOON).toBe(attempt)
  }
  await expect.poll(async () => (await read('poison'))?.state, SOON).toBe('dead')
  expect(buried).toEqual([['poison', 'The other side (…) is away']])
  pass(24 * HOUR)
  await add('after')
  await expect.poll(() => tried.length, SOON).toBe(ATTEMPTS + 1)
})

test('gives up at once where nothing can be mended, and tries anew when told to', async () => {
  let isMended = false
  work({
    test: {
      run: async () => {
        if (!isMended) throw new LostCause('No such channel')
        return undefined
      },
    },
  })
  await add('lost')
  await expect.poll(async () => (await read('lost'))?.state, SOON).toBe('dead')
  isMended = true
  const usecases = createOutboxUsecases({ store, clock: () => now })
  const { id = '' } = (await usecases.list('s', { state: 'dead' })).entries[0] ?? {}
  expect(await usecases.replay('s', id)).toMatchObject({ state: 'pending', attempts: 0 })
  await expect.poll(async () => (await read('lost'))?.state, SOON).toBe('done')
  await expect(usecases.replay('other', id)).rejects.toMatchObject({ code: 'outbox/not-found' })
})

test('is not stopped by a payload that cannot be read', async () => {
  work({ test: { run: async () => undefined } })
  await store.transact(async ({ outbox }) => {
    const at = toIso(now)
    const row = {
      site_id: 's',
      person_id: null,
      kind: 'test',
      lane: 'x',
      payload: '{',
      error: null,
    }
    const state = { state: 'pending', attempts: 0, due_at: at, leased_until: null } as const
    const times = { created_at: at, updated_at: at, expires_at: null }
    await outbox.insert({ id: 'broken', key: 'broken', ...row, ...state, ...times })
  })
  await add('fine')
  await expect.poll(async () => (await read('fine'))?.state, SOON).toBe('done')
  expect(await read('broken')).toMatchObject({ state: 'pending', error: expect.any(String) })
})

test('looks at something again when it asks for that, which is no attempt', async () => {
  const jobs: Job[] = []
  work({
    test: {
      run: async (job) => {
        jobs.push(job)
        return jobs.length < 3 ? { lookAt: now + HOUR, payload: { looks: jobs.length } } : undefined
      },
    },
  })
  await add('patient')
  await expect.poll(() => jobs.length, SOON).toBe(1)
  await expect.poll(async () => (await read('patient'))?.attempts, SOON).toBe(0)
  pass(HOUR)
  await expect.poll(() => jobs.at(1), SOON).toMatchObject({ attempts: 1, payload: { looks: 1 } })
  await expect.poll(async () => (await read('patient'))?.attempts, SOON).toBe(0)
  pass(HOUR)
  await expect.poll(async () => (await read('patient'))?.state, SOON).toBe('done')
})

test('works on one of a lane at a time', async () => {
  const running: string[] = []
  const seen: string[][] = []
  const ends = new Map<string, () => void>()
  work({
    test: {
      run: async ({ key }) => {
        running.push(key)
        seen.push([...running])
        await new Promise<void>((resolve) => ends.set(key, resolve))
        running.splice(running.indexOf(key), 1)
        return undefined
      },
    },
  })
  await add('a1', { lane: 'a' })
  await add('a2', { lane: 'a' })
  await add('b1', { lane: 'b' })
  await expect.poll(() => running, SOON).toEqual(['a1', 'b1'])
  ends.get('a1')?.()
  await expect.poll(() => running, SOON).toEqual(['b1', 'a2'])
  for (const end of ends.values()) end()
  expect(seen).toEqual([['a1'], ['a1', 'b1'], ['b1', 'a2']])
})

test('takes over what another one held and left', async () => {
  await add('left')
  const until = toIso(now + 15_000)
  await store.transact(({ outbox }) => outbox.claim({ now: toIso(now), until }))
  const done: number[] = []
  work({ test: { run: async ({ attempts }) => void done.push(attempts) } })
  await add('marker')
  await expect.poll(() => done, SOON).toEqual([1])
  pass(15_000)
  await expect.poll(() => done, SOON).toEqual([1, 2])
})

test('lets a row die that ended whoever worked on it each time, and goes on with the others', async () => {
  await add('deadly')
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const until = toIso(now + 15_000)
    await store.transact(({ outbox }) => outbox.claim({ now: toIso(now), until }))
    now += 15_000
  }
  const done: string[] = []
  work({ test: { run: async ({ key }) => void done.push(key) } })
  await add('fine')
  await expect.poll(async () => (await read('deadly'))?.state, SOON).toBe('dead')
  await expect.poll(async () => (await read('fine'))?.state, SOON).toBe('done')
  expect(done).toEqual(['fine'])
  expect((await read('deadly'))?.error).toBe('Begun too often without an end')
})
