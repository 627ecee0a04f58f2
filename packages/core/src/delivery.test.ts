import { expect, test } from 'vitest'
import { createClient } from './create-client.ts'
import { startDelivery } from './memory-delivery.ts'
import { createRefusal } from './memory-gateway.ts'
import { createResponse } from './memory-platform.ts'
import { createTransportPair } from './transport-pair.ts'

test('gathers events for two seconds and sends them in order, with one timer', async () => {
  const { client, platform, names, countBatches } = await startDelivery()
  await client.track('A')
  await client.track('B')
  expect(platform.countTimers()).toBe(1)
  await platform.advance(1999)
  expect(countBatches()).toBe(0)
  await platform.advance(1)
  expect(names()).toEqual(['A', 'B'])
  expect(countBatches()).toBe(1)
  expect(platform.countTimers()).toBe(0)
})

test('sends at once what cannot wait and what waits with it, still one request at a time', async () => {
  const { client, platform, names, countBatches } = await startDelivery()
  await client.track('A')
  await client.track('B', {}, { soon: true })
  await client.track('C', {}, { soon: true })
  await platform.advance(0)
  expect(names()).toEqual(['A', 'B', 'C'])
  expect(countBatches()).toBe(1)
  await client.track('D')
  await platform.advance(1999)
  expect(countBatches()).toBe(1)
  await platform.advance(1)
  expect(names()).toEqual(['A', 'B', 'C', 'D'])
})

test('nothing is so urgent that a gateway in trouble were asked more often', async () => {
  const { client, platform, gateway, countBatches } = await startDelivery()
  gateway.offline = true
  await client.track('A', {}, { soon: true })
  await platform.advance(0)
  expect(countBatches()).toBe(1)
  for (let i = 0; i < 20; i++) await client.track(`B${i}`, {}, { soon: true })
  await platform.advance(500)
  expect(countBatches()).toBe(1)
  gateway.offline = false
  await platform.advance(60_000)
  expect(gateway.events).toHaveLength(21)
})

test('sends a full batch without waiting', async () => {
  const { client, platform, gateway, countBatches } = await startDelivery()
  for (let i = 0; i < 120; i++) await client.track(`Event ${i}`)
  await platform.advance(1)
  expect(countBatches()).toBe(3)
  expect(gateway.events.map(({ event }) => event)).toEqual(
    Array.from({ length: 120 }, (_, i) => `Event ${i}`),
  )
})

test('keeps each request below what may outlive the page', async () => {
  const { client, platform, gateway } = await startDelivery()
  for (let i = 0; i < 8; i++) await client.track('Big', { text: 'ü'.repeat(10_000) })
  await platform.advance(60_000)
  expect(gateway.events).toHaveLength(8)
  const sizes = platform.requests.map(({ body = '' }) => Buffer.byteLength(body))
  expect(Math.max(...sizes)).toBeLessThanOrEqual(60_000)
})

test('sends simple requests, which need no preflight', async () => {
  const { client, platform } = await startDelivery()
  await client.track('A')
  await platform.advance(2000)
  expect(platform.requests.map(({ headers }) => headers)).toEqual([undefined, undefined])
})

test('keeps events while offline and sends them when the network is back', async () => {
  const { client, platform, gateway, names } = await startDelivery()
  gateway.offline = true
  await client.track('A')
  await platform.advance(10_000)
  await client.track('B')
  gateway.offline = false
  platform.wake()
  await platform.settle()
  expect(names()).toEqual(['A', 'B'])
})

test('tries less and less often while the gateway is down', async () => {
  const { client, platform, gateway, names, countBatches } = await startDelivery()
  gateway.offline = true
  await client.track('A')
  await platform.advance(60_000)
  expect(countBatches()).toBeGreaterThan(3)
  expect(countBatches()).toBeLessThan(10)
  expect(platform.countTimers()).toBe(1)
  gateway.offline = false
  await platform.advance(120_000)
  expect(names()).toEqual(['A'])
})

test('sends an event again under the same id when the answer was lost', async () => {
  const { client, platform, gateway, names } = await startDelivery()
  const { handle } = platform
  platform.handle = async (request) => {
    await handle(request)
    throw new TypeError('connection reset')
  }
  await client.track('A')
  await platform.advance(2000)
  platform.handle = gateway.handle
  await platform.advance(10_000)
  expect(platform.requests.length).toBeGreaterThan(2)
  expect(names()).toEqual(['A'])
})

test.each([429, 503])('waits as long as a %i asks for', async (status) => {
  const { client, platform, gateway, names, countBatches } = await startDelivery()
  gateway.next.push(createResponse(status, undefined, { 'retry-after': '30' }))
  await client.track('A')
  await platform.advance(2000)
  platform.wake()
  platform.hide()
  await platform.advance(29_000)
  expect(countBatches()).toBe(1)
  // And up to half as long again, so that not all come at once.
  await platform.advance(21_000)
  expect(names()).toEqual(['A'])
})

test('reads a Retry-After that names a time', async () => {
  const { client, platform, gateway, countBatches } = await startDelivery()
  const date = new Date(platform.now() + 20_000).toUTCString()
  gateway.next.push(createResponse(503, undefined, { 'retry-after': date }))
  await client.track('A')
  await platform.advance(19_000)
  expect(countBatches()).toBe(1)
})

test('takes a page without JSON for no answer, as behind a captive portal', async () => {
  const { client, platform, gateway, names } = await startDelivery()
  gateway.next.push(createResponse(200))
  await client.track('A')
  await platform.advance(20_000)
  expect(names()).toEqual(['A'])
})

test('drops what consent does not cover and says so', async () => {
  const { client, platform, gateway, errors, countBatches } = await startDelivery()
  gateway.next.push(createRefusal('consent/required'))
  await client.track('A')
  await platform.advance(60_000)
  expect(errors).toEqual(['consent/required'])
  expect(countBatches()).toBe(1)
  expect(platform.countTimers()).toBe(0)
})

test('sends again only what the gateway wants again', async () => {
  const { client, platform, gateway, errors, names } = await startDelivery()
  platform.handle = async ({ body = '' }) => {
    platform.handle = gateway.handle
    const ids = JSON.parse(body).batch.map((event: { messageId: string }) => event.messageId)
    const results = { [ids[0]]: 'ok', [ids[1]]: 'retry', [ids[2]]: 'drop' }
    const error = { index: 2, messageId: ids[2], code: 'event/invalid', message: 'No.' }
    return createResponse(200, { success: true, results, errors: [error] })
  }
  for (const name of ['A', 'B', 'C']) await client.track(name)
  await platform.advance(20_000)
  expect(names()).toEqual(['B'])
  expect(errors).toEqual(['event/invalid'])
})

test('brings the receipt before any event', async () => {
  const { platform, gateway } = createTransportPair()
  gateway.offline = true
  const { client } = createClient({ site: 'pk_test', host: 'https://gateway.example', platform })
  await client.consent.set('granted')
  await client.track('A')
  await platform.advance(5000)
  expect(platform.requests.every(({ url }) => url.endsWith('/v1/consent'))).toBe(true)
  gateway.offline = false
  platform.wake()
  await platform.settle()
  expect(gateway.receipts).toHaveLength(1)
  expect(gateway.events).toHaveLength(1)
})

test('waits for the receipt of a choice that was made while an earlier one was on its way', async () => {
  const { platform, gateway } = createTransportPair()
  const { client } = createClient({ site: 'pk_test', host: 'https://gateway.example', platform })
  const answers: (() => void)[] = []
  platform.handle = async (request) => {
    if (request.url.endsWith('/v1/consent')) await new Promise<void>((go) => answers.push(go))
    return gateway.handle(request)
  }
  void client.consent.set({ analytics: true })
  await platform.advance(2000)
  await client.track('A')
  await platform.advance(2000)
  void client.consent.set('granted')
  await client.track('B')
  answers[0]?.()
  await platform.advance(5000)
  expect(platform.requests.map(({ url }) => url.slice(23))).toEqual(['/v1/consent', '/v1/consent'])
  answers[1]?.()
  await platform.advance(5000)
  expect(gateway.events).toMatchObject([{ event: 'A' }, { event: 'B' }])
})

test('goes on after an answer that never came', async () => {
  const { client, platform, gateway, names } = await startDelivery()
  platform.handle = () => new Promise(() => {})
  await client.track('A')
  await platform.advance(2000)
  platform.handle = gateway.handle
  await platform.advance(60_000)
  expect(names()).toEqual(['A'])
})

test.each([
  null,
  { results: null, errors: null },
  { errors: { code: 1 }, moments: 'none' },
  { errors: [null], moments: [null] },
])('goes on after the answer %j', async (body) => {
  const { client, platform, gateway, names } = await startDelivery()
  gateway.next.push(createResponse(200, body))
  await client.track('A')
  await platform.advance(10_000)
  await client.track('B')
  await platform.advance(10_000)
  expect(names()).toContain('B')
})

test('does without keepalive where that was refused', async () => {
  const { client, platform, gateway, names } = await startDelivery()
  platform.handle = async (request) => {
    if (request.keepalive) throw new TypeError('quota')
    return gateway.handle(request)
  }
  await client.track('A')
  await platform.advance(20_000)
  expect(names()).toEqual(['A'])
})

test('forgets what is on its way when consent is withdrawn, and goes on after the next grant', async () => {
  const { client, platform, gateway, names } = await startDelivery()
  let answer = (): void => {}
  const late = new Promise<void>((resolve) => {
    answer = resolve
  })
  platform.handle = async (request) => {
    if (request.url.endsWith('/v1/batch')) await late
    return gateway.handle(request)
  }
  await client.track('Before')
  await platform.advance(2000)
  await client.consent.set('denied')
  await client.consent.set('granted')
  await client.track('After')
  answer()
  await platform.advance(5000)
  expect(names()).toEqual(['After'])
})

test('waits no longer than usual once a receipt got through', async () => {
  const { platform, gateway } = createTransportPair()
  const { client } = createClient({ site: 'pk_test', host: 'https://gateway.example', platform })
  gateway.offline = true
  await client.consent.set('granted')
  await platform.advance(60_000)
  gateway.offline = false
  platform.wake()
  await platform.settle()
  await client.track('A')
  await platform.advance(2000)
  expect(gateway.events).toHaveLength(1)
})
