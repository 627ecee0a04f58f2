import { createMemoryPlatform } from '@beckon/core/testing'
import { expect, test } from 'vitest'
import { retryLoad } from './retry-load.ts'

const refuse = (): Promise<never> => Promise.reject(new TypeError('no network'))

test('tries twice, and then says that the network is the trouble', async () => {
  const platform = createMemoryPlatform()
  let attempts = 0
  const loader = retryLoad(platform, () => {
    attempts += 1
    return refuse()
  })
  const loaded = loader.load()
  loaded.catch(() => {})
  await platform.advance(5000)
  await expect(loaded).rejects.toMatchObject({ code: 'network/unreachable' })
  expect(attempts).toBe(2)
})

test('once stopped it tries no more, whether it waits already or not', async () => {
  for (const stopFirst of [true, false]) {
    const platform = createMemoryPlatform()
    const loader = retryLoad(platform, refuse)
    if (stopFirst) loader.stop()
    const loaded = loader.load()
    loaded.catch(() => {})
    await platform.settle()
    if (!stopFirst) loader.stop()
    await expect(loaded).rejects.toMatchObject({ code: 'client/destroyed' })
    expect(platform.countTimers()).toBe(0)
  }
})
