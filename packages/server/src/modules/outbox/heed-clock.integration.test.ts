import { afterEach, beforeEach, expect, test } from 'vitest'
import { toIso } from '../../shared/clock.ts'
import { openTestOutbox, type TestOutbox } from '../../test-outbox.ts'

const SOON = { timeout: 10_000 }
const HOUR = 60 * 60 * 1000

let outbox: TestOutbox
beforeEach(async () => {
  outbox = await openTestOutbox()
})
afterEach(() => outbox.close())

test('goes on within seconds though the clock is put back by an hour, and forward again', async () => {
  const done: string[] = []
  outbox.work({ test: { run: async ({ key }) => void done.push(key) } })
  await outbox.add('soon', { due: outbox.now + 2000 })
  await outbox.add('before')
  await expect.poll(() => done, SOON).toEqual(['before'])
  outbox.now -= HOUR
  await expect
    .poll(async () => (await outbox.read('soon'))?.dueAt, SOON)
    .toBe(toIso(outbox.now + 2000))
  outbox.now += 2000
  await outbox.add('after')
  await expect.poll(() => done, SOON).toEqual(['before', 'soon', 'after'])
  await outbox.add('later', { due: outbox.now + HOUR })
  outbox.now += HOUR
  await expect.poll(() => done.at(-1), SOON).toBe('later')
})

test('waits after a failure as long as it was to wait, though the clock is put back meanwhile', async () => {
  const tried: number[] = []
  outbox.work({
    test: {
      run: async ({ attempts }) => {
        tried.push(attempts)
        throw new Error('away')
      },
    },
  })
  await outbox.add('failing')
  await expect
    .poll(async () => (await outbox.read('failing'))?.dueAt, SOON)
    .toBe(toIso(outbox.now + 10_000))
  outbox.now -= HOUR
  await expect
    .poll(async () => (await outbox.read('failing'))?.dueAt, SOON)
    .toBe(toIso(outbox.now + 10_000))
  outbox.pass(9000)
  await outbox.add('marker', { kind: 'none' })
  await expect
    .poll(async () => (await outbox.read('marker'))?.error, SOON)
    .toEqual(expect.any(String))
  expect(tried).toEqual([1])
  outbox.pass(1000)
  await expect.poll(() => tried, SOON).toEqual([1, 2])
})

test('takes over, a moment after it starts, what was held when the clock was put back while nobody looked', async () => {
  await outbox.add('left')
  const until = toIso(outbox.now + 15_000)
  await outbox.store.transact((unit) => unit.outbox.claim({ now: toIso(outbox.now), until }))
  outbox.now -= HOUR
  const done: number[] = []
  outbox.work({ test: { run: async ({ attempts }) => void done.push(attempts) } })
  await expect.poll(async () => (await outbox.read('left'))?.dueAt, SOON).toBe(toIso(outbox.now))
  expect(done).toEqual([])
  outbox.pass(15_000)
  await expect.poll(() => done, SOON).toEqual([2])
})
