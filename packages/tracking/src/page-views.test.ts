import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Observation } from './emit.ts'
import { observePageViews, type PageViewOptions } from './page-views.ts'

let stop = (): void => {}
let seen: Observation[] = []

beforeEach(() => {
  seen = []
  history.replaceState(null, '', '/')
  document.title = 'Shop'
})
afterEach(() => stop())

const paths = (): unknown[] =>
  seen.map(({ properties }) => `${properties['path']}${properties['search']}`)

async function start(options?: PageViewOptions): Promise<void> {
  stop = observePageViews((observation) => seen.push(observation), options)
  await vi.waitFor(() => expect(seen).toHaveLength(1))
}

test('reports the first page once it is drawn', async () => {
  stop = observePageViews((observation) => seen.push(observation))
  document.title = 'Rendered'
  expect(seen).toEqual([])
  await vi.waitFor(() => expect(seen).toHaveLength(1))
  expect(seen[0]).toEqual({
    type: 'page',
    properties: { path: '/', url: location.href, title: 'Rendered', referrer: '', search: '' },
  })
})

test('reports the pages of a single-page app, each with the one before as referrer', async () => {
  await start()
  const home = location.href
  history.pushState(null, '', '/lamps?sort=new')
  document.title = 'Lamps'
  await vi.waitFor(() => expect(seen).toHaveLength(2))
  expect(seen[1]?.properties).toMatchObject({
    path: '/lamps',
    search: '?sort=new',
    title: 'Lamps',
    referrer: home,
  })
})

test('takes the same address, a replaced query and a hash for the same page', async () => {
  await start()
  history.pushState(null, '', '/')
  history.replaceState(null, '', '/?filter=red')
  history.pushState(null, '', '/?filter=red#top')
  history.pushState(null, '', '/next')
  await vi.waitFor(() => expect(paths()).toEqual(['/', '/next']))
})

test('counts hashes as pages where asked to', async () => {
  await start({ hash: true })
  history.pushState(null, '', '/#/cart')
  await vi.waitFor(() => expect(seen).toHaveLength(2))
  expect(String(seen[1]?.properties['url'])).toMatch(/#\/cart$/)
})

test('loses no page that is left before it is drawn', () => {
  stop = observePageViews((observation) => seen.push(observation))
  history.pushState(null, '', '/one')
  history.pushState(null, '', '/two')
  window.dispatchEvent(new Event('pagehide'))
  expect(paths()).toEqual(['/', '/one', '/two'])
})

test('counts a page that comes back from the cache, and not one that is merely shown', async () => {
  await start()
  window.dispatchEvent(new Event('pageshow'))
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
  window.dispatchEvent(new Event('pagehide'))
  expect(paths()).toEqual(['/', '/'])
})

test('waits until a prerendered page is looked at', async () => {
  const page = Object.assign(document, { prerendering: true })
  stop = observePageViews((observation) => seen.push(observation))
  window.dispatchEvent(new Event('pagehide'))
  expect(seen).toEqual([])
  page.prerendering = false
  document.dispatchEvent(new Event('prerenderingchange'))
  await vi.waitFor(() => expect(seen).toHaveLength(1))
})

test('leaves history as it was and reports nothing after its stop', async () => {
  const { pushState } = History.prototype
  stop = observePageViews((observation) => seen.push(observation))
  stop()
  stop()
  history.pushState(null, '', '/after')
  window.dispatchEvent(new Event('pagehide'))
  expect(seen).toEqual([])
  expect(History.prototype.pushState).toBe(pushState)
  expect(Object.keys(history)).toEqual([])
})
