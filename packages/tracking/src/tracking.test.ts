import { createBeckon } from '@beckon/core'
import { createTransportPair } from '@beckon/core/testing'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { tracking } from './tracking.ts'

beforeEach(() => {
  history.replaceState(null, '', '/?utm_source=news')
  document.body.innerHTML = '<button>Buy</button>'
})
afterEach(() => {
  document.body.innerHTML = ''
})

function start() {
  const pair = createTransportPair()
  const { platform } = pair
  const host = 'https://gateway.example'
  const beckon = createBeckon({ site: 'pk_test', host, platform, plugins: [tracking()] })
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
