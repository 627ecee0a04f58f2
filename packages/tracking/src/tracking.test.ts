import { createBeckon } from '@beckon/core'
import { createTransportPair } from '@beckon/core/testing'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { tracking } from './tracking.ts'
import type { TrackingOptions } from './tracking-options.ts'

beforeEach(() => {
  history.replaceState(null, '', '/?utm_source=news')
  document.body.innerHTML = '<button>Buy</button>'
})
afterEach(() => {
  document.body.innerHTML = ''
})

function start(options?: TrackingOptions) {
  const pair = createTransportPair()
  const { platform } = pair
  const host = 'https://gateway.example'
  const beckon = createBeckon({ site: 'pk_test', host, platform, plugins: [tracking(options)] })
  const click = (): void => document.querySelector('button')?.click()
  return { ...pair, beckon, click }
}

test('records nothing before consent, what happens under it, and nothing after', async () => {
  const { beckon, gateway, platform, click } = start()
  click()
  await beckon.consent({ analytics: true })
  click()
  await vi.waitFor(async () => {
    await platform.advance(2000)
    expect(gateway.events).toHaveLength(2)
  })
  await beckon.consent('denied')
  click()
  history.pushState(null, '', '/next')
  await platform.advance(10_000)
  expect(gateway.events.map(({ type, event }) => event ?? type).sort()).toEqual([
    'Element Clicked',
    'page',
  ])
  expect(gateway.events[0]?.context?.campaign).toEqual({ source: 'news' })
  await beckon.destroy()
})

test('masks the addresses of the pages it sees', async () => {
  history.replaceState(null, '', '/?email=anna@x.de&sort=new')
  const { beckon, gateway, platform } = start()
  await beckon.consent({ analytics: true })
  history.pushState(null, '', '/next?token=abcdef')
  history.pushState(null, '', '/last')
  window.dispatchEvent(new Event('pagehide'))
  await platform.advance(2000)
  const { origin } = location
  expect(gateway.events.map(({ properties }) => properties)).toMatchObject([
    { url: `${origin}/?email=[masked]&sort=new`, search: '?email=[masked]&sort=new' },
    { url: `${origin}/next?token=[masked]`, referrer: `${origin}/?email=[masked]&sort=new` },
    { url: `${origin}/last`, referrer: `${origin}/next?token=[masked]` },
  ])
  await beckon.destroy()
})

test('lets what it could not capture fail quietly', async () => {
  const surfaced: unknown[] = []
  const listener = (error: unknown): void => void surfaced.push(error)
  process.on('unhandledRejection', listener)
  const { beckon, platform, click } = start()
  platform.context = { text: 'x'.repeat(40_000) }
  await beckon.consent({ analytics: true })
  click()
  await platform.settle()
  process.off('unhandledRejection', listener)
  expect(surfaced).toEqual([])
  await beckon.destroy()
})

test('stops with its disposal', async () => {
  const { beckon, platform, click } = start()
  await beckon.consent({ analytics: true })
  await beckon.destroy()
  const { length } = platform.requests
  click()
  window.dispatchEvent(new Event('pagehide'))
  await platform.advance(10_000)
  expect(platform.requests).toHaveLength(length)
})

test('leaves out what it is told to, and adds what it is asked for', async () => {
  document.body.innerHTML = '<a href="https://other.example/list.pdf">List</a>'
  const link = document.querySelector('a')
  const hold = (event: Event): void => event.preventDefault()
  document.body.addEventListener('click', hold, { capture: true, once: true })
  const { beckon, gateway, platform } = start({
    clicks: false,
    pageViews: false,
    attribution: false,
  })
  await beckon.consent({ analytics: true })
  link?.click()
  await platform.advance(2000)
  expect(gateway.events.map(({ event }) => event)).toEqual([
    'Outbound Link Clicked',
    'File Downloaded',
  ])
  expect(gateway.events[0]?.context).not.toHaveProperty('attribution')
  await beckon.destroy()
})

test('hashes count as pages for all observers where they do for page views', async () => {
  const { beckon, gateway, platform } = start({ pageViews: { hash: true } })
  await beckon.consent({ analytics: true })
  history.pushState(null, '', '/?utm_source=news#/find')
  await vi.waitFor(async () => {
    document.dispatchEvent(new Event('scroll'))
    await platform.advance(2000)
    expect(gateway.events.map(({ event }) => event)).toContain('Page Scrolled')
  })
  history.pushState(null, '', '/?q=mug#/results')
  window.dispatchEvent(new Event('pagehide'))
  await platform.advance(2000)
  const names = gateway.events.map(({ event, type }) => event ?? type)
  expect(names.filter((name) => name === 'page')).toHaveLength(3)
  expect(names).toContain('Products Searched')
  await beckon.destroy()
})

test('flags a program, or drops what it does', async () => {
  Object.defineProperty(navigator, 'webdriver', { value: true, configurable: true })
  const flagged = start()
  await flagged.beckon.consent({ analytics: true })
  flagged.click()
  await flagged.platform.advance(2000)
  expect(flagged.gateway.events[0]?.context).toMatchObject({ bot: true })
  await flagged.beckon.destroy()
  const dropped = start({ bots: 'drop' })
  await dropped.beckon.consent({ analytics: true })
  dropped.click()
  await dropped.platform.advance(2000)
  expect(dropped.gateway.events).toEqual([])
  await dropped.beckon.destroy()
  Reflect.deleteProperty(navigator, 'webdriver')
})

test('waits until a prerendered page is looked at', async () => {
  const page = Object.assign(document, { prerendering: true })
  const { beckon, gateway, platform, click } = start()
  await beckon.consent({ analytics: true })
  click()
  await platform.advance(2000)
  expect(gateway.events).toEqual([])
  page.prerendering = false
  document.dispatchEvent(new Event('prerenderingchange'))
  click()
  await platform.advance(2000)
  expect(gateway.events.map(({ event }) => event)).toEqual(['Element Clicked'])
  await beckon.destroy()
})

test('senses what was tracked before what senses it was there', async () => {
  const { beckon, platform } = start()
  const reasons: string[] = []
  beckon.on('signal:sensed', ({ reason }) => reasons.push(reason))
  await beckon.consent({ analytics: true })
  await beckon.track('Cart Viewed')
  await vi.waitFor(async () => {
    await platform.advance(2000)
    expect(reasons).toEqual(['cart-viewed'])
  })
  await beckon.track('Checkout Started')
  expect(reasons).toEqual(['cart-viewed', 'checkout-started'])
  await beckon.destroy()
})

test('tells with the first event where an earlier visit came from', async () => {
  const first = start()
  await first.beckon.consent({ analytics: true })
  await vi.waitFor(() =>
    expect(first.platform.storage.read('beckon.pk_test')).toContain('"attribution"'),
  )
  await first.beckon.destroy()
  const platform = Object.assign(createTransportPair().platform, {
    storage: first.platform.storage,
  })
  const steps: unknown[] = []
  const host = 'https://gateway.example'
  const second = createBeckon({ site: 'pk_test', host, platform, plugins: [tracking()] })
  second.addStep(({ context }) => void steps.push(context?.['attribution']))
  await second.track('Signed Up')
  await platform.settle()
  expect(steps[0]).toMatchObject({ first: { campaign: { source: 'news' } } })
  await second.destroy()
})
