import { expect, test } from 'vitest'
import { createClient } from './create-client.ts'
import type { MemoryGateway } from './memory-gateway.ts'
import { createMemoryStorage, type MemoryStorage } from './memory-storage.ts'
import { createTransportPair } from './transport-pair.ts'

const MINUTE = 60_000

/** @param tab another tab of the same browser */
async function start(tab?: { storage: MemoryStorage; gateway: MemoryGateway; now: number }) {
  const { now, storage = createMemoryStorage() } = tab ?? {}
  const { platform, ...pair } = createTransportPair('pk_test', { storage, now })
  const gateway = tab?.gateway ?? pair.gateway
  platform.handle = gateway.handle
  const parts = createClient({ site: 'pk_test', host: 'https://gateway.example', platform })
  await parts.client.consent.set('granted')
  const read = async () => {
    await platform.advance(3000)
    return gateway.events.map(({ context }) => [context?.['sessionId'], context?.['sessionStart']])
  }
  return { platform, gateway, ...parts, storage, read }
}

test('names the visit on each event, and marks its first', async () => {
  const { client, platform, read } = await start()
  const begin = platform.now()
  await client.track('A')
  await client.track('B')
  expect(await read()).toEqual([
    [begin, true],
    [begin, undefined],
  ])
})

test('begins another visit after half an hour without an event, not within', async () => {
  const { client, platform, read } = await start()
  const begin = platform.now()
  for (let i = 0; i < 3; i++) {
    await client.track('A')
    await platform.advance(28 * MINUTE)
  }
  await platform.advance(3 * MINUTE)
  const second = platform.now()
  await client.track('B')
  const ids = (await read()).map(([id]) => id)
  expect(ids).toEqual([begin, begin, begin, second])
})

test('begins another visit after a day in any case', async () => {
  const { client, platform, read } = await start()
  for (let i = 0; i < 100; i++) {
    await client.track('A')
    await platform.advance(20 * MINUTE)
  }
  expect((await read()).filter(([, first]) => first)).toHaveLength(2)
})

test('begins another visit with another campaign, and goes on without one', async () => {
  const { client, read } = await start()
  await client.track('A')
  for (const name of ['spring', 'spring', 'summer']) {
    const stop = client.addContext({ campaign: { name } })
    await client.track(name)
    stop()
    await client.track('later')
  }
  expect((await read()).map(([, first]) => first === true)).toEqual([
    true, // nothing brought them
    true, // spring
    false,
    false,
    false,
    true, // summer
    false,
  ])
})

test('is one visit in all tabs, and gone with the consent', async () => {
  const one = await start()
  await one.client.track('A')
  const two = await start({ ...one, now: one.platform.now() + 1 })
  await two.client.track('B')
  const begin = one.platform.now()
  // One tab sends for both.
  await two.read()
  expect(await one.read()).toEqual([
    [begin, true],
    [begin, undefined],
  ])
  await one.client.consent.set('denied')
  expect(one.client.record.get().visit).toBe(undefined)
})

test('writes no more than once a minute', async () => {
  const { client, storage } = await start()
  await client.track('A')
  const before = storage.writes.length
  for (let i = 0; i < 50; i++) await client.track('B')
  expect(storage.writes.length).toBe(before)
})
