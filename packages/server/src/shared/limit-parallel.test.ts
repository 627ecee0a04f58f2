import { expect, test } from 'vitest'
import { limitParallel } from './limit-parallel.ts'

function createWork() {
  const open: (() => void)[] = []
  let most = 0
  let now = 0
  const work = async () => {
    now += 1
    most = Math.max(most, now)
    await new Promise<void>((resolve) => open.push(resolve))
    now -= 1
  }
  return { work, open, readMost: () => most }
}

test('lets so much be done at a time, the rest one after the other', async () => {
  const inTurn = limitParallel(2, 10)
  const { work, open, readMost } = createWork()
  const all = Array.from({ length: 6 }, () => inTurn(work))
  let done = 0
  for (const each of all) void each.then(() => (done += 1))
  while (done < 6) {
    open.shift()?.()
    await new Promise((resolve) => setImmediate(resolve))
  }
  expect(readMost()).toBe(2)
})

test('refuses what comes when too much waits, and takes more once that is done', async () => {
  const inTurn = limitParallel(1, 1)
  const { work, open } = createWork()
  const first = inTurn(work)
  const second = inTurn(work)
  await expect(inTurn(work)).rejects.toMatchObject({ code: 'server/unavailable' })
  open.shift()?.()
  await first
  await expect.poll(() => open.length).toBe(1)
  open.shift()?.()
  await second
})

test('goes on after work that failed', async () => {
  const inTurn = limitParallel(1, 1)
  await expect(inTurn(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await inTurn(async () => 7)).toBe(7)
})
