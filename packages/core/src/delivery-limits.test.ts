import { expect, test } from 'vitest'
import { startDelivery } from './memory-delivery.ts'
import { createRefusal } from './memory-gateway.ts'
import { createResponse } from './memory-platform.ts'

test('holds a thousand events at most while offline, and tells how many it dropped', async () => {
  const { client, platform, gateway, names } = await startDelivery()
  const told: unknown[] = []
  client.on('event:dropped', (drop) => told.push(drop))
  gateway.offline = true
  for (let i = 0; i < 1003; i++) await client.track(`Event ${i}`)
  gateway.offline = false
  platform.wake()
  await platform.advance(60_000)
  expect(names()).toHaveLength(1000)
  expect(names().at(-1)).toBe('Event 999')
  expect(told).toEqual(Array(3).fill({ reason: 'full', count: 1 }))
  expect(client.stats()).toEqual({
    tracked: 1003,
    acknowledged: 1000,
    queued: 0,
    dropped: { full: 3 },
  })
})

test('halves what is too large together, and drops what is too large alone', async () => {
  const { client, platform, gateway, names } = await startDelivery()
  platform.handle = async (request) => {
    const { body = '' } = request
    if (body.includes('"Huge"') || body.split('"messageId"').length > 4)
      return createRefusal('request/too-large')
    return gateway.handle(request)
  }
  for (const name of ['A', 'B', 'Huge', 'C', 'D', 'E', 'F']) await client.track(name)
  await platform.advance(60_000)
  expect(names()).toEqual(['A', 'B', 'C', 'D', 'E', 'F'])
  expect(client.stats()).toMatchObject({ acknowledged: 6, dropped: { 'too-large': 1 } })
})

test('asks less and less often where it is refused for good', async () => {
  const { client, platform, countBatches } = await startDelivery()
  platform.handle = async () => createRefusal('key/forbidden')
  for (let second = 0; second < 300; second++) {
    await client.track('A')
    await platform.advance(1000)
  }
  expect(countBatches()).toBeLessThan(16)
  expect(client.stats().dropped).toMatchObject({ refused: expect.any(Number) })
})

test('hands on what the gateway wants shown', async () => {
  const { client, platform, gateway } = await startDelivery()
  const shown: unknown[] = []
  client.on('moment:received', ({ moment }) => shown.push(moment.title))
  platform.handle = async (request) => {
    const { body } = await gateway.handle(request)
    return createResponse(200, { ...(body as object), moments: [{ title: 'Your order is here' }] })
  }
  await client.track('A')
  await platform.advance(2000)
  expect(shown).toEqual(['Your order is here'])
})
