import { expect, test } from 'vitest'
import { createMemoryStorage } from '../memory-storage.ts'
import type { Plugin } from '../plugin.ts'
import { followConsentMode } from './follow-consent-mode.ts'
import { googleConsentMode } from './google-consent-mode.ts'
import { startMemoryClient } from './memory-client.ts'
import { createMemoryView } from './memory-view.ts'
import { toArguments } from './to-arguments.ts'

const AD_KEYS = ['ad_storage', 'ad_user_data', 'ad_personalization']

const grant = (...names: string[]) => Object.fromEntries(names.map((name) => [name, 'granted']))
const deny = (...names: string[]) => Object.fromEntries(names.map((name) => [name, 'denied']))

type Options = Parameters<typeof startMemoryClient>[1]

function start(before: unknown[] = [], options: Options = {}) {
  const view = createMemoryView({ dataLayer: before })
  const plugin = followConsentMode({}, view)
  const gtag = (...values: unknown[]) => view.dataLayer.push(toArguments(...values))
  return { ...startMemoryClient(plugin, options), view, plugin, gtag }
}

test('a default is no choice, not even one that grants', () => {
  const { gtag, storage, listAllowed } = start()
  gtag('consent', 'default', grant(...AD_KEYS, 'analytics_storage'))
  expect(listAllowed()).toEqual([])
  expect(storage.entries.size).toBe(0)
})

test('follows each update, and a withdrawal in the same task', () => {
  const { gtag, listAllowed } = start()
  gtag('consent', 'update', grant(...AD_KEYS, 'analytics_storage', 'functionality_storage'))
  expect(listAllowed()).toEqual(['functional', 'analytics', 'ads'])
  gtag('consent', 'update', deny('analytics_storage'))
  expect(listAllowed()).toEqual(['functional', 'ads'])
  gtag('consent', 'update', deny(...AD_KEYS, 'functionality_storage'))
  expect(listAllowed()).toEqual([])
})

test('reads what was pushed before it was there', () => {
  const { listAllowed } = start([
    { event: 'gtm.js' },
    toArguments('consent', 'default', deny('analytics_storage')),
    toArguments('consent', 'update', grant('analytics_storage')),
    toArguments('config', 'G-1'),
  ])
  expect(listAllowed()).toEqual(['analytics'])
})

test('ads need all their signals, a system of version 1 says too little', () => {
  const { gtag, listAllowed } = start()
  gtag('consent', 'update', grant('ad_storage', 'analytics_storage'))
  expect(listAllowed()).toEqual(['analytics'])
})

test('a default fills in what an update leaves out; where a region is denied, it is denied', () => {
  const { gtag, listAllowed } = start()
  gtag('consent', 'default', grant('functionality_storage', 'personalization_storage'))
  gtag('consent', 'default', { ...deny('personalization_storage'), region: ['DE'] })
  gtag('consent', 'default', { ...grant('ad_storage'), region: ['US'] })
  gtag('consent', 'update', grant('analytics_storage', 'ad_user_data', 'ad_personalization'))
  expect(listAllowed()).toEqual(['functional', 'analytics'])
})

test('purposes that no signal speaks of stay as they are', async () => {
  const { client, gtag, listAllowed } = start()
  await client.consent.set({ functional: true, ai: true })
  gtag('consent', 'update', deny('analytics_storage'))
  expect(listAllowed()).toEqual(['functional', 'ai'])
})

test('the receipt keeps the signals as proof', async () => {
  const { gtag, platform } = start()
  gtag('consent', 'update', grant('analytics_storage'))
  await platform.settle()
  expect(JSON.parse(platform.requests[0]?.body ?? '')).toMatchObject({
    surface: 'gcm',
    signals: { gcm: { analytics_storage: 'granted' } },
  })
})

test('the same on the next page makes no new epoch', () => {
  const storage = createMemoryStorage()
  const update = toArguments('consent', 'update', grant('analytics_storage', ...AD_KEYS))
  start([update], { storage, privacySignal: true })
  const { client } = start([update], { storage, privacySignal: true })
  expect(client.consent.get()).toMatchObject({ epoch: 1, purposes: { ads: false } })
})

test('is not troubled by what else is pushed', () => {
  const { view, gtag, listAllowed } = start()
  const odd = [null, undefined, 7, 'consent', {}, [], ['consent'], { 0: 'consent', 1: 'update' }]
  expect(view.dataLayer.push(...odd)).toBe(odd.length)
  gtag('consent', 'update', null)
  gtag('consent', 'update', { analytics_storage: 'maybe', wait_for_update: 500 })
  expect(listAllowed()).toEqual([])
})

test('puts the push of the array back when it is disposed of', () => {
  const { view, plugin, gtag, listAllowed } = start()
  expect(Object.hasOwn(view.dataLayer, 'push')).toBe(true)
  plugin.dispose?.()
  expect(Object.hasOwn(view.dataLayer, 'push')).toBe(false)
  gtag('consent', 'update', grant('analytics_storage'))
  expect(listAllowed()).toEqual([])
})

test('puts the push of a tag back that was there before', () => {
  const dataLayer: unknown[] = []
  const theirs = (...entries: unknown[]) => Array.prototype.push.apply(dataLayer, entries)
  dataLayer.push = theirs
  const { plugin } = start(dataLayer)
  plugin.dispose?.()
  expect(dataLayer.push).toBe(theirs)
})

test('stays in the chain of a tag that came after, and only passes on', () => {
  const { view, plugin, gtag, listAllowed } = start()
  const before = view.dataLayer.push
  const read: unknown[] = []
  view.dataLayer.push = (...entries) => {
    read.push(...entries)
    return before.apply(view.dataLayer, entries)
  }
  gtag('consent', 'update', grant('analytics_storage'))
  expect(listAllowed()).toEqual(['analytics'])
  plugin.dispose?.()
  gtag('consent', 'update', deny('analytics_storage'))
  expect(listAllowed()).toEqual(['analytics'])
  expect([read.length, view.dataLayer.length]).toEqual([2, 2])
})

test.each(['told first', 'followed first'])('used beside its counterpart it ends: %s', (order) => {
  const view = createMemoryView({ dataLayer: [] as unknown[] })
  const both = [googleConsentMode({}, view), followConsentMode({}, view)]
  const plugins: Plugin[] = order === 'told first' ? both : both.reverse()
  const plugin: Plugin = {
    name: 'both',
    setup(client) {
      for (const one of plugins) one.setup(client)
    },
  }
  const { client, listAllowed } = startMemoryClient(plugin)
  view.dataLayer.push(toArguments('consent', 'update', grant('analytics_storage', 'ad_storage')))
  expect(listAllowed()).toEqual(['analytics'])
  void client.consent.set({ functional: true, analytics: false })
  expect(listAllowed()).toEqual(['functional'])
  expect(client.consent.get().epoch).toBe(2)
  expect(view.dataLayer.length).toBe(4)
})

test('on a server it makes nothing', () => {
  startMemoryClient(followConsentMode())
  expect('dataLayer' in globalThis).toBe(false)
})
