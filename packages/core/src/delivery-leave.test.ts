import { expect, test } from 'vitest'
import { createClient } from './create-client.ts'
import { createResponse } from './memory-platform.ts'
import { createTransportPair, type TransportPair } from './transport-pair.ts'

async function start() {
  const pair = createTransportPair()
  const { platform } = pair
  const { client } = createClient({ site: 'pk_test', host: 'https://gateway.example', platform })
  await client.consent.set('granted')
  const names = (): unknown[] => pair.gateway.events.map(({ event }) => event)
  return { ...pair, client, names }
}

test('sends at once what waits when the page is hidden', async () => {
  const { client, platform, names } = await start()
  for (let i = 0; i < 60; i++) void client.track(`Event ${i}`)
  platform.hide()
  platform.hide()
  await platform.settle()
  expect(names()).toHaveLength(60)
  expect(platform.requests.slice(1).map(({ keepalive }) => keepalive)).toEqual([true, true])
})

test('rests while all that may be on its way is', async () => {
  const { client, platform } = await start()
  const big = 'x'.repeat(900)
  for (let i = 0; i < 130; i++) void client.track('Big', { big })
  let looks = 0
  platform.handle = () => new Promise(() => {})
  const { startTimer } = platform
  platform.startTimer = (run, milliseconds) => {
    looks++
    return startTimer(run, milliseconds)
  }
  platform.hide()
  await client.track('One more')
  await platform.advance(4000)
  expect(looks).toBeLessThan(6)
})

/** Receipts hang until answered; events get through. */
function holdReceipts({ platform, gateway }: TransportPair): () => void {
  let answer = (): void => {}
  const late = new Promise<void>((resolve) => {
    answer = resolve
  })
  platform.handle = async (request) => {
    if (request.url.endsWith('/v1/consent')) await late
    return gateway.handle(request)
  }
  return () => answer()
}

test('lets events leave the page on the heels of a receipt that is under way', async () => {
  const pair = createTransportPair()
  const { platform, gateway } = pair
  const answer = holdReceipts(pair)
  const { client } = createClient({ site: 'pk_test', host: 'https://gateway.example', platform })
  const errors: unknown[] = []
  client.on('error', ({ error }) => errors.push(error))
  void client.consent.set({ functional: true, analytics: true })
  void client.consent.set('granted')
  await client.track('A')
  await platform.settle()
  platform.hide()
  expect(platform.requests.map(({ url, keepalive }) => [url.slice(23), keepalive])).toEqual([
    ['/v1/consent', true],
    ['/v1/consent', true],
    ['/v1/batch', true],
  ])
  await platform.settle()
  expect(gateway.events).toEqual([])
  answer()
  await platform.advance(10_000)
  expect(gateway.events).toMatchObject([{ event: 'A' }])
  expect(errors).toEqual([])
})

test('keeps single events that were dropped because they overtook their receipt', async () => {
  const pair = createTransportPair()
  const { platform, gateway } = pair
  const answer = holdReceipts(pair)
  const { client } = createClient({ site: 'pk_test', host: 'https://gateway.example', platform })
  void client.consent.set('granted')
  await client.track('A')
  await platform.settle()
  const hold = platform.handle
  platform.handle = async (request) => {
    if (!request.url.endsWith('/v1/batch')) return hold(request)
    platform.handle = hold
    const [{ messageId }] = JSON.parse(request.body ?? '').batch
    const error = { index: 0, messageId, code: 'consent/required', message: 'No.' }
    return createResponse(200, { results: { [messageId]: 'drop' }, errors: [error] })
  }
  platform.hide()
  await platform.settle()
  answer()
  await platform.advance(10_000)
  expect(gateway.events).toMatchObject([{ event: 'A' }])
})

test('counts what is on its way into what may outlive the page, also once it is not wanted', async () => {
  const { client, platform, gateway } = await start()
  platform.handle = (request) =>
    request.url.endsWith('/v1/batch') ? new Promise(() => {}) : gateway.handle(request)
  const text = 'x'.repeat(20_000)
  for (let i = 0; i < 4; i++) await client.track('Big', { text })
  await platform.advance(2000)
  platform.hide()
  const sent = (): number =>
    platform.requests
      .filter(({ url }) => url.endsWith('/v1/batch'))
      .reduce((bytes, { body = '' }) => bytes + body.length, 0)
  expect(sent()).toBeLessThanOrEqual(60_000)
  await client.consent.set('denied')
  await client.consent.set('granted')
  await client.track('Small')
  await client.track('Big', { text })
  platform.hide()
  expect(platform.requests.at(-1)?.body).toContain('Small')
  expect(sent()).toBeLessThanOrEqual(60_000)
})

test('waits for the receipt where the page stays and only Beckon goes', async () => {
  const pair = createTransportPair()
  const { platform, gateway } = pair
  const answer = holdReceipts(pair)
  const parts = createClient({ site: 'pk_test', host: 'https://gateway.example', platform })
  void parts.client.consent.set('granted')
  await parts.client.track('Last')
  const stopped = parts.stop()
  await platform.settle()
  expect(platform.requests).toHaveLength(1)
  answer()
  await stopped
  expect(gateway.events).toMatchObject([{ event: 'Last' }])
})
