import { createBeckon } from '@beckon/core'
import { createTransportPair } from '@beckon/core/testing'
import type { Json } from '@beckon/protocol'
import { afterEach, expect, test } from 'vitest'
import { type AttributionOptions, keepAttribution } from './attribution.ts'

afterEach(() => {
  history.replaceState(null, '', '/')
  Reflect.deleteProperty(document, 'referrer')
})

function arrive(address: string, referrer = ''): void {
  history.replaceState(null, '', address)
  Object.defineProperty(document, 'referrer', { value: referrer, configurable: true })
}

type Pair = ReturnType<typeof createTransportPair>

/** One page load of a visitor whose browser keeps what the platform's storage keeps. */
function load(pair: Pair, options?: AttributionOptions) {
  let stop = (): void => {}
  const beckon = createBeckon({
    site: 'pk_test',
    host: 'https://gateway.example',
    platform: pair.platform,
    plugins: [
      {
        name: 'test',
        setup: (client) => {
          stop = keepAttribution(client, options)
        },
        dispose: () => stop(),
      },
    ],
  })
  const read = (): { first?: Json; last?: Json } | undefined =>
    JSON.parse(pair.platform.storage.read('beckon.pk_test') ?? '{}').attribution
  return { beckon, read }
}

test('keeps the first touch and the last, over visits', async () => {
  const pair = createTransportPair()
  arrive('/lamps?utm_source=news&utm_campaign=spring', 'https://mail.example/inbox?to=jane')
  const first = load(pair)
  await first.beckon.consent({ analytics: true })
  await first.beckon.destroy()
  await pair.platform.advance(86_400_000)
  arrive('/mugs', 'https://www.google.com/search')
  const second = load(pair)
  await pair.platform.settle()
  expect(second.read()).toMatchObject({
    first: {
      at: '2026-01-01T00:00:00.000Z',
      path: '/lamps',
      campaign: { source: 'news', name: 'spring' },
      referrer: { name: 'mail.example', url: 'https://mail.example' },
    },
    last: { at: '2026-01-02T00:00:00.000Z', path: '/mugs', engine: 'google' },
  })
  await second.beckon.destroy()
})

test('a direct visit and one from within change nothing, but may be the first', async () => {
  const pair = createTransportPair()
  arrive('/')
  const direct = load(pair)
  await direct.beckon.consent('granted')
  expect(direct.read()).toMatchObject({ first: { path: '/' }, last: { path: '/' } })
  await direct.beckon.destroy()
  arrive('/?utm_source=news')
  await load(pair).beckon.destroy()
  arrive('/cart', location.href)
  const within = load(pair)
  expect(within.read()).toMatchObject({ last: { campaign: { source: 'news' }, path: '/' } })
  expect(within.read()?.first).not.toHaveProperty('campaign')
  await within.beckon.destroy()
})

test('goes with every event', async () => {
  const pair = createTransportPair()
  arrive('/?utm_source=news')
  const { beckon } = load(pair)
  await beckon.consent({ analytics: true })
  await beckon.track('Signed Up')
  await pair.platform.advance(2000)
  expect(pair.gateway.events[0]?.context).toMatchObject({
    attribution: { first: { campaign: { source: 'news' } }, last: { path: '/' } },
  })
  await beckon.destroy()
})

test('keeps click ids while ads are allowed, and forgets them with it', async () => {
  const pair = createTransportPair()
  arrive('/?gclid=abc&li_fat_id=xyz&fbclid=')
  const { beckon, read } = load(pair)
  await beckon.consent({ analytics: true })
  expect(pair.platform.storage.read('beckon.pk_test')).not.toMatch(/abc|xyz/)
  await beckon.consent({ ads: true })
  const clickIds = { gclid: 'abc', li_fat_id: 'xyz' }
  expect(read()).toMatchObject({ first: { clickIds }, last: { clickIds } })
  await beckon.consent({ ads: false })
  expect(pair.platform.storage.read('beckon.pk_test')).not.toMatch(/abc|xyz/)
  await beckon.destroy()
})

test('stores nothing before consent and is forgotten with analytics', async () => {
  const pair = createTransportPair()
  arrive('/?utm_source=news&gclid=abc')
  const { beckon, read } = load(pair)
  await beckon.consent({ functional: true })
  expect(read()).toBeUndefined()
  await beckon.consent('granted')
  expect(read()).toBeDefined()
  await beckon.consent('denied')
  expect(read()).toBeUndefined()
  await beckon.destroy()
})

/** Where each address and referrer comes from, as one table: parameters × referrers × hosts. */
const REFERRERS: readonly [string, string | undefined, string | undefined][] = [
  ['', undefined, undefined],
  ['http://localhost:3000/other', undefined, undefined],
  ['http://shop.localhost:3000/', undefined, undefined],
  ['https://pay.example/done', undefined, undefined],
  ['https://eu.pay.example/done', undefined, undefined],
  ['https://notpay.example/', 'notpay.example', undefined],
  ['https://www.google.co.uk/', 'www.google.co.uk', 'google'],
  ['https://www.bing.com/search', 'www.bing.com', 'bing'],
  ['https://duckduckgo.com/', 'duckduckgo.com', 'duckduckgo'],
  ['https://news.example/google.html', 'news.example', undefined],
  ['android-app://com.example.mail/', 'com.example.mail', undefined],
  ['about:blank', undefined, undefined],
]
const PARAMETERS: readonly [string, Json | undefined, string | undefined][] = [
  ['', undefined, undefined],
  ['?utm_source=news', { source: 'news' }, undefined],
  ['?utm_campaign=spring&utm_medium=mail', { name: 'spring', medium: 'mail' }, undefined],
  ['?utm_term=oak%20table&utm_content=a', { term: 'oak table', content: 'a' }, undefined],
  ['?utm_source=&utm_medium=', undefined, undefined],
  ['?utm_term=jane@example.com', { term: '[email]' }, undefined],
  ...['gclid', 'fbclid', 'msclkid', 'ttclid', 'gbraid', 'wbraid', 'li_fat_id', 'twclid'].map(
    (name): [string, undefined, string] => [`?${name}=v1`, undefined, name],
  ),
  ['?clid=v1&ygclid=v1&customid=v1&gclids=v1', undefined, undefined],
]
const TABLE = PARAMETERS.flatMap((parameters) =>
  REFERRERS.map((referrer) => ({ parameters, referrer })),
)

test(`reads ${TABLE.length} arrivals right`, async () => {
  expect(TABLE.length).toBeGreaterThanOrEqual(120)
  for (const { parameters, referrer } of TABLE) {
    const [search, campaign, clickId] = parameters
    const [address, name, engine] = referrer
    const pair = createTransportPair()
    arrive(`/p${search}`, address)
    const { beckon, read } = load(pair, { internal: ['pay.example'] })
    await beckon.consent({ analytics: true, ads: true })
    const touch = (read()?.last ?? {}) as {
      campaign?: Json
      referrer?: Json
      engine?: string
      clickIds?: Json
    }
    expect([
      search,
      address,
      touch.campaign,
      touch.referrer?.['name'],
      touch.engine,
      touch.clickIds,
    ]).toEqual([search, address, campaign, name, engine, clickId ? { [clickId]: 'v1' } : undefined])
    await beckon.destroy()
  }
})
