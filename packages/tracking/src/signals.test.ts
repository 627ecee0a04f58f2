import { createBeckon, type Signal } from '@beckon/core'
import { createTransportPair } from '@beckon/core/testing'
import type { Json } from '@beckon/protocol'
import { afterEach, expect, test } from 'vitest'
import { type SignalOptions, senseSignals } from './signals.ts'

const stops: (() => void)[] = []
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
  history.replaceState(null, '', '/')
})

async function start(options?: SignalOptions) {
  const { platform } = createTransportPair()
  const signals: Signal[] = []
  let sensed: ReturnType<typeof senseSignals> | undefined
  const beckon = createBeckon({
    site: 'pk_test',
    host: 'https://gateway.example',
    platform,
    plugins: [
      {
        name: 'test',
        setup(client) {
          client.on('signal:sensed', (signal) => signals.push(signal))
          client.consent.subscribe(({ purposes }) => {
            if (purposes.analytics) sensed = senseSignals(client, options)
          })
        },
      },
    ],
  })
  await beckon.consent({ analytics: true })
  const see = (event: string, properties: Json = {}): void =>
    sensed?.sense({ type: 'track', event, properties })
  const stop = (): void => sensed?.stop()
  stops.push(stop)
  return { beckon, signals, see, stop }
}

test.each([
  ['Rage Click', 'rage-click'],
  ['Dead Click', 'dead-click'],
  ['Error Click', 'error-click'],
  ['Form Abandoned', 'form-abandoned'],
])('%s is frustration', async (event, reason) => {
  const { see, signals } = await start()
  see(event, { selector: '#buy' })
  expect(signals).toEqual([{ kind: 'frustration', reason, detail: { selector: '#buy' } }])
})

test('going quiet is a signal of its own, and plain clicks are none', async () => {
  const { see, signals } = await start()
  see('Element Clicked')
  see('Page Scrolled', { depth: 50 })
  see('Visitor Idle', { over: 'cart' })
  expect(signals).toEqual([{ kind: 'idle', reason: 'visitor-idle', detail: { over: 'cart' } }])
})

test('coming back to prices or the checkout is intent, coming back to an article is none', async () => {
  history.replaceState(null, '', '/pricing')
  const { signals } = await start()
  for (const path of ['/blog', '/next', '/blog', '/checkout', '/pricing'])
    history.pushState(null, '', path)
  expect(signals).toEqual([
    { kind: 'intent', reason: 'page-returned', detail: { path: '/pricing' } },
  ])
})

test('a minute with one page is intent, told when it is full and not again', async () => {
  const { see, signals } = await start()
  see('Page Engaged', { seconds: 50, total: 50 })
  see('Page Engaged', { seconds: 15, total: 65 })
  see('Page Engaged', { seconds: 15, total: 80 })
  expect(signals.map(({ kind, reason }) => [kind, reason])).toEqual([['intent', 'high-attention']])
})

test('hears what the page tracks by the names of the spec, until it is stopped', async () => {
  const { beckon, signals, stop } = await start()
  for (const event of ['Product Viewed', 'Product Added', 'Cart Viewed', 'Checkout Started'])
    await beckon.track(event, { value: 7 })
  await beckon.track('Order Completed')
  expect(signals.map(({ reason }) => reason)).toEqual([
    'product-added',
    'cart-viewed',
    'checkout-started',
  ])
  expect(signals[0]).toMatchObject({ kind: 'intent', detail: { value: 7 } })
  stop()
  await beckon.track('Cart Viewed')
  expect(signals).toHaveLength(3)
  await beckon.destroy()
})

test('hears what was tracked before it came', async () => {
  const early = [{ type: 'track', event: 'Cart Viewed', properties: { value: 7 } } as const]
  const { signals } = await start({ early })
  expect(signals).toEqual([{ kind: 'intent', reason: 'cart-viewed', detail: { value: 7 } }])
})
