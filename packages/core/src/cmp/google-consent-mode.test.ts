import { expect, test } from 'vitest'
import { createMemoryStorage } from '../memory-storage.ts'
import { type ConsentModeOptions, googleConsentMode } from './google-consent-mode.ts'
import { startMemoryClient } from './memory-client.ts'
import { createMemoryView } from './memory-view.ts'

const SEVEN = [
  'ad_storage',
  'ad_user_data',
  'ad_personalization',
  'analytics_storage',
  'functionality_storage',
  'personalization_storage',
  'security_storage',
]

interface Globals {
  dataLayer?: unknown[]
}

type Client = Parameters<typeof startMemoryClient>[1]

function start(globals: Globals = {}, options: ConsentModeOptions = {}, client: Client = {}) {
  const view = createMemoryView(globals)
  const plugin = googleConsentMode(options, view)
  const started = startMemoryClient(plugin, client)
  const list = () => (view.dataLayer ?? []).map((entry) => Array.from(entry as IArguments))
  const listGranted = (): string[] => {
    const [command, action, values] = list().at(-1) as [string, string, Record<string, string>]
    expect([command, action, Object.keys(values).sort()]).toEqual([
      'consent',
      'update',
      [...SEVEN].sort(),
    ])
    return SEVEN.filter((name) => values[name] === 'granted')
  }
  return { ...started, view, plugin, list, listGranted }
}

test('denies all seven signals first, and waits half a second for an update', () => {
  const { list } = start()
  const denied = Object.fromEntries(SEVEN.map((name) => [name, 'denied']))
  expect(list()).toEqual([['consent', 'default', { ...denied, wait_for_update: 500 }]])
})

test('pushes what Google takes for a command: an arguments object', async () => {
  const { client, view } = start()
  await client.consent.set('granted')
  const kinds = view.dataLayer?.map((entry) => Object.prototype.toString.call(entry))
  expect(kinds).toEqual(['[object Arguments]', '[object Arguments]'])
})

test('comes before what waits in the data layer of a tag that has not started', () => {
  const { list } = start({
    dataLayer: [
      ['js', new Date()],
      ['config', 'G-1'],
    ],
  })
  expect(list().map(([command]) => command)).toEqual(['consent', 'js', 'config'])
})

test('is pushed where a tag has started, which reads only what is pushed', () => {
  const read: unknown[] = []
  const dataLayer: unknown[] = [['js', new Date()]]
  dataLayer.push = (...entries) => {
    read.push(...entries)
    return Array.prototype.push.apply(dataLayer, entries)
  }
  start({ dataLayer })
  expect(read.map((entry) => (entry as IArguments)[1])).toEqual(['default'])
})

test.each([
  ['analytics', ['analytics_storage']],
  ['ads', ['ad_storage', 'ad_user_data', 'ad_personalization']],
  ['functional', ['functionality_storage']],
  ['personalization', ['personalization_storage']],
  ['ai', []],
] as const)('%s grants %j and what secures the page', async (purpose, names) => {
  const { client, listGranted } = start()
  await client.consent.set({ [purpose]: true })
  expect(listGranted()).toEqual([...names, 'security_storage'])
})

test('tells of a withdrawal in the same task', () => {
  const { client, listGranted } = start()
  void client.consent.set('granted')
  expect(listGranted()).toEqual(SEVEN)
  void client.consent.set('denied')
  expect(listGranted()).toEqual(['security_storage'])
})

test('tells on load what was chosen on an earlier page', async () => {
  const storage = createMemoryStorage()
  await start({}, {}, { storage }).client.consent.set({ analytics: true })
  const second = start({}, {}, { storage })
  expect(second.list().map(([, action]) => action)).toEqual(['default', 'update'])
  expect(second.listGranted()).toEqual(['analytics_storage', 'security_storage'])
})

test('says the same thing once', async () => {
  const { client, list } = start()
  await client.consent.set({ analytics: true })
  await client.consent.set({ ai: true })
  expect(list()).toHaveLength(2)
})

test('grants nothing to ads against Global Privacy Control', async () => {
  const { client, listGranted } = start({}, {}, { privacySignal: true })
  await client.consent.set('granted')
  expect(listGranted()).toEqual(['analytics_storage', 'functionality_storage', 'security_storage'])
})

test('sets a region, how long to wait, and what Google does while ads are denied', () => {
  const { view, list } = start(
    {},
    {
      region: ['DE', 'US-CA'],
      waitForUpdate: 2000,
      adsDataRedaction: true,
      urlPassthrough: false,
      dataLayer: 'theirLayer',
    },
  )
  expect(list()).toEqual([])
  const { theirLayer = [] } = view as { theirLayer?: unknown[] }
  expect(theirLayer.map((entry) => Array.from(entry as IArguments))).toMatchObject([
    ['consent', 'default', { region: ['DE', 'US-CA'], wait_for_update: 2000 }],
    ['set', 'ads_data_redaction', true],
    ['set', 'url_passthrough', false],
  ])
})

test('tells nothing after dispose', async () => {
  const { client, plugin, list } = start()
  plugin.dispose?.()
  await client.consent.set('granted')
  expect(list()).toHaveLength(1)
})

test('on a server it makes nothing', () => {
  startMemoryClient(googleConsentMode())
  expect('dataLayer' in globalThis).toBe(false)
})
