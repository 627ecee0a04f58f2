import { afterEach, beforeEach, expect, test } from 'vitest'
import { toIso } from '../../shared/clock.ts'
import { openTestOutbox, type TestOutbox } from '../../test-outbox.ts'
import { ATTEMPTS } from './outbox.models.ts'
import { type Job, LostCause } from './outbox.types.ts'
import { createOutboxUsecases, enqueue } from './outbox.usecases.ts'

const SOON = { timeout: 10_000 }
const HOUR = 60 * 60 * 1000

let outbox: TestOutbox
beforeEach(async () => {
  outbox = await openTestOutbox()
})
afterEach(() => outbox.close())

test('does at once what is added, once for each key', async () => {
  const done: unknown[] = []
  outbox.work({ test: { run: async ({ payload }) => void done.push(payload) } })
  await outbox.add('one')
  await expect.poll(() => done, SOON).toEqual([{ key: 'one' }])
  await outbox.add('one')
  await outbox.add('two')
  await expect.poll(() => done, SOON).toEqual([{ key: 'one' }, { key: 'two' }])
  await expect.poll(async () => (await outbox.read('two'))?.state, SOON).toBe('done')
})

test('does nothing of a transaction that failed', async () => {
  const done: string[] = []
  outbox.work({ test: { run: async ({ key }) => void done.push(key) } })
  const failed = outbox.store.transact(async (unit) => {
    const job = {
      siteId: 's',
      personId: null,
      kind: 'test',
      key: 'lost',
      payload: {},
      now: outbox.now,
    }
    await enqueue(unit, job)
    throw new Error('not this time')
  })
  await expect(failed).rejects.toThrow('not this time')
  await outbox.add('kept')
  await expect.poll(() => done, SOON).toEqual(['kept'])
})

test('waits until something is due', async () => {
  const done: string[] = []
  outbox.work({ test: { run: async ({ key }) => void done.push(key) } })
  await outbox.add('later', { due: outbox.now + HOUR })
  await outbox.add('now')
  await expect.poll(() => done, SOON).toEqual(['now'])
  outbox.pass(HOUR)
  await expect.poll(() => done, SOON).toEqual(['now', 'later'])
})

test('tries again ever later, gives up at last, tells why, and goes on with the others meanwhile', async () => {
  const tried: number[] = []
  const buried: [string, string][] = []
  outbox.work({
    test: {
      run: async ({ key, attempts }) => {
        if (key === 'fine') return undefined
        tried.push(attempts)
        throw new Error('The other side (kim@example.com) is away')
      },
      bury: async ({ key }, reason) => void buried.push([key, reason]),
    },
  })
  await outbox.add('poison')
  await outbox.add('fine')
  await expect.poll(async () => (await outbox.read('fine'))?.state, SOON).toBe('done')
  await expect
    .poll(async () => (await outbox.read('poison'))?.error, SOON)
    .toBe('The other side (…) is away')
  for (let attempt = 2; attempt <= ATTEMPTS; attempt += 1) {
    outbox.pass(5 * HOUR)
    await expect.poll(() => tried.at(-1), SOON).toBe(attempt)
    await expect.poll(async () => (await outbox.read('poison'))?.attempts, SOON).toBe(attempt)
  }
  await expect.poll(async () => (await outbox.read('poison'))?.state, SOON).toBe('dead')
  expect(buried).toEqual([['poison', 'The other side (…) is away']])
  outbox.pass(24 * HOUR)
  await outbox.add('after')
  await expect.poll(() => tried.length, SOON).toBe(ATTEMPTS + 1)
})

test('gives up at once where nothing can be mended, and tries anew when told to', async () => {
  let isMended = false
  outbox.work({
    test: {
      run: async () => {
        if (!isMended) throw new LostCause('outbox/no-channel', 'No such channel')
        return undefined
      },
    },
  })
  await outbox.add('lost')
  await expect.poll(async () => (await outbox.read('lost'))?.state, SOON).toBe('dead')
  isMended = true
  const usecases = createOutboxUsecases({ store: outbox.store, clock: () => outbox.now })
  const { id = '' } = (await usecases.list('s', { state: 'dead' })).entries[0] ?? {}
  expect(await usecases.replay('s', id)).toMatchObject({ state: 'pending', attempts: 0 })
  await expect.poll(async () => (await outbox.read('lost'))?.state, SOON).toBe('done')
  await expect(usecases.replay('other', id)).rejects.toMatchObject({ code: 'outbox/not-found' })
})

test('is not stopped by a payload that cannot be read', async () => {
  outbox.work({ test: { run: async () => undefined } })
  await outbox.store.transact(async (unit) => {
    const at = toIso(outbox.now)
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
    await unit.outbox.insert({ id: 'broken', key: 'broken', ...row, ...state, ...times })
  })
  await outbox.add('fine')
  await expect.poll(async () => (await outbox.read('fine'))?.state, SOON).toBe('done')
  expect(await outbox.read('broken')).toMatchObject({ state: 'pending', error: expect.any(String) })
})

test('looks at something again when it asks for that, which is no attempt', async () => {
  const jobs: Job[] = []
  outbox.work({
    test: {
      run: async (job) => {
        jobs.push(job)
        return jobs.length < 3
          ? { lookAt: outbox.now + HOUR, payload: { looks: jobs.length } }
          : undefined
      },
    },
  })
  await outbox.add('patient')
  await expect.poll(() => jobs.length, SOON).toBe(1)
  await expect.poll(async () => (await outbox.read('patient'))?.attempts, SOON).toBe(0)
  outbox.pass(HOUR)
  await expect.poll(() => jobs.at(1), SOON).toMatchObject({ attempts: 1, payload: { looks: 1 } })
  await expect.poll(async () => (await outbox.read('patient'))?.attempts, SOON).toBe(0)
  outbox.pass(HOUR)
  await expect.poll(async () => (await outbox.read('patient'))?.state, SOON).toBe('done')
})

test('works on one of a lane at a time', async () => {
  const running: string[] = []
  const seen: string[][] = []
  const ends = new Map<string, () => void>()
  outbox.work({
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
  await outbox.add('a1', { lane: 'a' })
  await outbox.add('a2', { lane: 'a' })
  await outbox.add('b1', { lane: 'b' })
  await expect.poll(() => running, SOON).toEqual(['a1', 'b1'])
  ends.get('a1')?.()
  await expect.poll(() => running, SOON).toEqual(['b1', 'a2'])
  for (const end of ends.values()) end()
  expect(seen).toEqual([['a1'], ['a1', 'b1'], ['b1', 'a2']])
})

test('takes over what another one held and left', async () => {
  await outbox.add('left')
  const until = toIso(outbox.now + 15_000)
  await outbox.store.transact((unit) => unit.outbox.claim({ now: toIso(outbox.now), until }))
  const done: number[] = []
  outbox.work({ test: { run: async ({ attempts }) => void done.push(attempts) } })
  await outbox.add('marker')
  await expect.poll(() => done, SOON).toEqual([1])
  outbox.pass(15_000)
  await expect.poll(() => done, SOON).toEqual([1, 2])
})

test('lets a row die that ended whoever worked on it each time, and goes on with the others', async () => {
  await outbox.add('deadly')
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const until = toIso(outbox.now + 15_000)
    await outbox.store.transact((unit) => unit.outbox.claim({ now: toIso(outbox.now), until }))
    outbox.now += 15_000
  }
  const done: string[] = []
  outbox.work({ test: { run: async ({ key }) => void done.push(key) } })
  await outbox.add('fine')
  await expect.poll(async () => (await outbox.read('deadly'))?.state, SOON).toBe('dead')
  await expect.poll(async () => (await outbox.read('fine'))?.state, SOON).toBe('done')
  expect(done).toEqual(['fine'])
  expect((await outbox.read('deadly'))?.error).toBe('Begun too often without an end')
})
