import { type Client, createBeckon, type Signal } from '@beckon/core'
import { createTransportPair } from '@beckon/core/testing'
import type { EventMessage, Json } from '@beckon/protocol'
import { expect, test } from 'vitest'
import { senseSignals } from './signals.ts'

type Step = (event: EventMessage) => EventMessage

function start() {
  const { platform } = createTransportPair()
  const steps: Step[] = []
  const signals: Signal[] = []
  let sensed: ReturnType<typeof senseSignals> | undefined
  const beckon = createBeckon({
    site: 'pk_test',
    host: 'https://gateway.example',
    platform,
    plugins: [
      {
        name: 'test',
        setup(client: Client) {
          const addStep = (step: Step): (() => void) => {
            steps.push(step)
            return () => void steps.splice(steps.indexOf(step), 1)
          }
          sensed = senseSignals({ ...client, addStep } as Client)
        },
      },
    ],
  })
  beckon.on('signal:sensed', (signal) => signals.push(signal))
  const see = (event: string, properties: Json = {}): void =>
    sensed?.sense({ type: 'track', event, properties })
  const view = (path: string): void => sensed?.sense({ type: 'page', properties: { path } })
  const pass = (event: string, properties: Json = {}): void => {
    for (const step of steps) expect(step({ type: 'track', event, properties }).event).toBe(event)
  }
  return { beckon, signals, steps, see, view, pass, stop: () => sensed?.stop() }
}

test.each([
  ['Rage Click', 'rage-click'],
  ['Dead Click', 'dead-click'],
  ['Error Click', 'error-click'],
  ['Form Abandoned', 'form-abandoned'],
])('%s is frustration', (event, reason) => {
  const { see, signals } = start()
  see(event, { selector: '#buy' })
  expect(signals).toEqual([{ kind: 'frustration', reason, detail: { selector: '#buy' } }])
})

test('going quiet is a signal of its own, and plain clicks are none', () => {
  const { see, signals } = start()
  see('Element Clicked')
  see('Page Scrolled', { depth: 50 })
  see('Visitor Idle', { over: 'cart' })
  expect(signals).toEqual([{ kind: 'idle', reason: 'visitor-idle', detail: { over: 'cart' } }])
})

test('coming back to prices or the checkout is intent, coming back to an article is none', () => {
  const { view, signals } = start()
  for (const path of ['/pricing', '/blog', '/blog', '/checkout', '/pricing']) view(path)
  expect(signals).toEqual([
    { kind: 'intent', reason: 'page-returned', detail: { path: '/pricing' } },
  ])
})

test('a minute with one page is intent, told when it is full and not again', () => {
  const { see, signals } = start()
  see('Page Engaged', { seconds: 50, total: 50 })
  see('Page Engaged', { seconds: 15, total: 65 })
  see('Page Engaged', { seconds: 15, total: 80 })
  expect(signals.map(({ kind, reason }) => [kind, reason])).toEqual([['intent', 'high-attention']])
})

test('hears what the page tracks by the names of the spec, and lets it pass', () => {
  const { pass, signals, steps, stop } = start()
  for (const event of [
    'Product Viewed',
    'Product Added',
    'Cart Viewed',
    'Checkout Started',
    'Order Completed',
  ])
    pass(event)
  expect(signals.map(({ reason }) => reason)).toEqual([
    'product-added',
    'cart-viewed',
    'checkout-started',
  ])
  stop()
  expect(steps).toEqual([])
})
