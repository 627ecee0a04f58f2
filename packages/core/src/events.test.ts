import { readFileSync } from 'node:fs'
import { schemas, validate } from '@beckon/protocol/validate'
import { expect, test } from 'vitest'
import { createClient } from './create-client.ts'
import { createTransportPair } from './transport-pair.ts'
import { VERSION } from './version.ts'

async function start() {
  const pair = createTransportPair()
  const { platform } = pair
  const parts = createClient({ site: 'pk_test', host: 'https://gateway.example', platform })
  await parts.client.consent.set('granted')
  return { ...pair, ...parts }
}

test('writes Segment messages of every type', async () => {
  const { calls: events, gateway, platform } = await start()
  await events.page('Home')
  await events.track('Signed Up')
  await events.identify('user-1', { plan: 'pro' })
  await events.group('acme', { seats: 3 })
  await events.alias('user-2')
  await platform.advance(2000)
  const sent = gateway.events
  expect(sent.map(({ type }) => type)).toEqual(['page', 'track', 'identify', 'group', 'alias'])
  for (const event of sent) expect(validate(schemas.event, event)).toEqual(event)
  expect(sent[0]).toMatchObject({ name: 'Home', properties: { path: '/', title: 'Shop' } })
  expect(sent[2]).toMatchObject({ userId: 'user-1', traits: { plan: 'pro' } })
  expect(sent[3]).toMatchObject({ userId: 'user-1', groupId: 'acme' })
  expect(sent[4]).toMatchObject({ userId: 'user-2', previousId: 'user-1' })
})

test('freezes time, page, consent and values at the call', async () => {
  const { client, gateway, platform } = await start()
  const properties = { items: [1] }
  const time = new Date(platform.now()).toISOString()
  await client.track('Viewed', properties)
  properties.items.push(2)
  platform.page = undefined
  await client.consent.set({ ads: false })
  await platform.advance(2000)
  expect(gateway.events[0]).toMatchObject({
    timestamp: time,
    properties: { items: [1] },
    context: {
      locale: 'en',
      page: { url: 'https://shop.example/' },
      library: { name: 'beckon', version: VERSION },
      consent: { epoch: 1, categoryPreferences: { analytics: true, ads: true } },
    },
  })
})

test('adds context to events from now until it is taken back', async () => {
  const { client, gateway, platform } = await start()
  const stop = client.addContext({ campaign: { name: 'spring' } })
  await client.track('During')
  stop()
  stop()
  await client.track('After')
  await platform.advance(2000)
  expect(gateway.events.map(({ context }) => context?.campaign)).toEqual([
    { name: 'spring' },
    undefined,
  ])
})

test('masks what addresses carry, in the page and in the context', async () => {
  const { client, gateway, platform } = await start()
  const search = '?email=anna@x.de'
  platform.page = {
    url: `https://shop.example/${search}`,
    path: '/',
    search,
    title: '',
    referrer: search,
  }
  await client.page(undefined, { referrer: '/?token=abc', step: 1 })
  await platform.advance(2000)
  const masked = { url: 'https://shop.example/?email=[masked]', search: '?email=[masked]' }
  expect(gateway.events[0]).toMatchObject({
    properties: { ...masked, referrer: '/?token=[masked]', step: 1 },
    context: { page: { ...masked, referrer: '?email=[masked]' } },
  })
})

test('remembers who was identified before consent, in memory alone until it may be kept', async () => {
  const { platform, gateway } = createTransportPair()
  const { client } = createClient({ site: 'pk_test', host: 'https://gateway.example', platform })
  await client.identify('user-1')
  await client.consent.set({ functional: true })
  expect(platform.storage.read('beckon.pk_test')).not.toContain('user-1')
  await client.consent.set('granted')
  await client.track('Signed Up')
  await platform.advance(2000)
  expect(gateway.events).toMatchObject([{ type: 'track', userId: 'user-1' }])
  // Or the next page would name the same visitor as whoever logs in there.
  expect(platform.storage.read('beckon.pk_test')).toContain('"userId":"user-1"')
})

test('refuses events that are too large or no JSON', async () => {
  const { client } = await start()
  const large = client.track('Large', { text: 'ü'.repeat(17_000) })
  await expect(large).rejects.toMatchObject({ code: 'event/too-large' })
  const loop: Record<string, unknown> = {}
  loop['self'] = loop
  await expect(client.track('Loop', loop)).rejects.toMatchObject({ code: 'command/invalid' })
})

test('names the version of its package', () => {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  expect(JSON.parse(manifest).version).toBe(VERSION)
})
