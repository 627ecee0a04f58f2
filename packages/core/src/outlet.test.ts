import { expect, test } from 'vitest'
import { createClient } from './create-client.ts'
import { createMemoryGateway, createRefusal } from './memory-gateway.ts'
import { createMemoryPlatform, type MemoryPlatform } from './memory-platform.ts'
import { createMemoryStorage } from './memory-storage.ts'

function createBrowser() {
  const storage = createMemoryStorage()
  const gateway = createMemoryGateway()
  const open = (platform: MemoryPlatform) =>
    createClient({ site: 'pk_test', host: 'https://gateway.example', platform }).client
  const createPage = () => createMemoryPlatform({ storage, handle: gateway.handle })
  const names = (): unknown[] => gateway.events.map(({ event }) => event)
  return { storage, gateway, createPage, open, names }
}

test('fetches no engine without analytics, unless a receipt is held up', async () => {
  const { gateway, createPage, open } = createBrowser()
  const platform = createPage()
  let vaults = 0
  const { openVault } = platform
  platform.openVault = (name) => {
    vaults++
    return openVault(name)
  }
  const client = open(platform)
  await client.track('Nothing')
  await client.consent.set({ functional: true })
  await client.consent.set('denied')
  expect(vaults).toBe(0)
  client.record.patch({ session: 'vs_1' })
  gateway.offline = true
  await client.consent.set({ functional: true })
  await platform.settle()
  expect(vaults).toBe(1)
})

test('keeps events in order that were made before the engine came', async () => {
  const { createPage, open, names } = createBrowser()
  const platform = createPage()
  const client = open(platform)
  void client.consent.set('granted')
  for (const name of ['A', 'B', 'C']) void client.track(name)
  expect(client.stats()).toMatchObject({ tracked: 3, queued: 3 })
  await platform.advance(5000)
  expect(names()).toEqual(['A', 'B', 'C'])
  expect(client.stats()).toEqual({ tracked: 3, acknowledged: 3, queued: 0, dropped: {} })
})

test('leaves events to the next page where this one goes before the engine came', async () => {
  const { createPage, open, names } = createBrowser()
  const before = createPage()
  before.openVault = () => new Promise(() => {})
  const client = open(before)
  await client.consent.set('granted')
  await client.track('A')
  before.hide()
  const next = createPage()
  const nextClient = open(next)
  await next.advance(5000)
  expect(names()).toEqual(['A'])
  expect(nextClient.stats()).toEqual({ tracked: 1, acknowledged: 1, queued: 0, dropped: {} })
  expect(nextClient.record.get().late).toBe(undefined)
})

test('counts once what it left behind and could send after all', async () => {
  const { createPage, open, names } = createBrowser()
  const platform = createPage()
  const { openVault } = platform
  let arrive = (): void => {}
  const late = new Promise<void>((resolve) => {
    arrive = resolve
  })
  platform.openVault = (name) => late.then(() => openVault(name))
  const client = open(platform)
  await client.consent.set('granted')
  await client.track('A')
  platform.hide()
  await client.track('B')
  arrive()
  await platform.advance(5000)
  expect(names()).toEqual(['A', 'B'])
  expect(client.stats()).toEqual({ tracked: 2, acknowledged: 2, queued: 0, dropped: {} })
})

test('tries again on the next occasion where the engine could not be had', async () => {
  const { createPage, open, names } = createBrowser()
  const platform = createPage()
  const { openVault } = platform
  platform.openVault = () => Promise.reject(new TypeError('no network'))
  const client = open(platform)
  await client.consent.set('granted')
  await client.track('A')
  await platform.settle()
  platform.openVault = openVault
  platform.wake()
  await platform.advance(5000)
  expect(names()).toEqual(['A'])
})

test('gives up what waits for the engine when analytics is withdrawn', async () => {
  const { createPage, open, names } = createBrowser()
  const platform = createPage()
  const client = open(platform)
  void client.consent.set('granted')
  void client.track('A')
  void client.consent.set('denied')
  await platform.advance(5000)
  expect(names()).toEqual([])
  expect(client.stats()).toMatchObject({ tracked: 1, queued: 0, dropped: { consent: 1 } })
})

test('freezes a call that waits as it was made, and refuses what is no JSON at once', async () => {
  const { gateway, createPage, open, names } = createBrowser()
  const platform = createPage()
  const client = open(platform)
  void client.consent.set('granted')
  const properties = { items: [1] }
  void client.track('A', properties)
  properties.items.push(2)
  const circular: Record<string, unknown> = {}
  circular['self'] = circular
  await expect(client.track('B', circular)).rejects.toMatchObject({ code: 'command/invalid' })
  await platform.advance(5000)
  expect(names()).toEqual(['A'])
  expect(gateway.events[0]?.properties).toEqual({ items: [1] })
  expect(client.stats()).toMatchObject({ tracked: 2, acknowledged: 1, dropped: { invalid: 1 } })
})

test('tells of what turns out to be too large once the engine is there', async () => {
  const { createPage, open, names } = createBrowser()
  const platform = createPage()
  const client = open(platform)
  const told: string[] = []
  client.on('error', ({ error }) => told.push(error.code))
  void client.consent.set('granted')
  void client.track('Big', { text: 'x'.repeat(40_000) })
  void client.track('A')
  await platform.advance(5000)
  expect(names()).toEqual(['A'])
  expect(told).toEqual(['event/too-large'])
  expect(client.stats().dropped).toEqual({ 'too-large': 1 })
})

test('leaves no more to the next page than the storage of a site can bear', async () => {
  const { storage, createPage, open } = createBrowser()
  const told: unknown[] = []
  for (let page = 0; page < 20; page++) {
    const platform = createPage()
    platform.openVault = () => Promise.reject(new TypeError('blocked'))
    const client = open(platform)
    client.on('event:dropped', (drop) => told.push(drop))
    await client.consent.set('granted')
    for (let i = 0; i < 20; i++) await client.track('A', { text: 'x'.repeat(1000) })
    platform.hide()
    const { tracked, queued, dropped } = client.stats()
    expect(tracked).toBe(queued + (dropped.full ?? 0))
  }
  expect(storage.entries.get('beckon.pk_test')?.length).toBeLessThan(110_000)
  expect(told.at(-1)).toEqual({ reason: 'full', count: 20 })
})

test('holds no more in memory than it could ever send while the engine cannot be had', async () => {
  const { createPage, open } = createBrowser()
  const platform = createPage()
  platform.openVault = () => Promise.reject(new TypeError('blocked'))
  const client = open(platform)
  await client.consent.set('granted')
  for (let i = 0; i < 1100; i++) await client.track('A')
  expect(client.stats()).toMatchObject({ tracked: 1100, queued: 1000, dropped: { full: 100 } })
})

test('waits as long as the gateway asked where the engine came before its answer', async () => {
  const { gateway, createPage, open } = createBrowser()
  const platform = createPage()
  let answer = (): void => {}
  const late = new Promise<void>((resolve) => {
    answer = resolve
  })
  platform.handle = async () => {
    await late
    platform.handle = gateway.handle
    return createRefusal('server/unavailable', { 'retry-after': '60' })
  }
  const client = open(platform)
  void client.consent.set('granted')
  await platform.settle()
  answer()
  await platform.advance(59_000)
  expect(platform.requests).toHaveLength(1)
  await platform.advance(60_000)
  expect(gateway.receipts).toHaveLength(1)
})

test('leaves nothing to the next page that was withdrawn in another tab', async () => {
  const { storage, createPage, open } = createBrowser()
  const platform = createPage()
  platform.openVault = () => new Promise(() => {})
  const client = open(platform)
  await client.consent.set('granted')
  await client.identify('user-1')
  const other = open(createPage())
  void other.consent.set('denied')
  // Before this tab hears of it.
  platform.hide()
  await platform.settle()
  expect(storage.entries.get('beckon.pk_test')).not.toMatch(/user-1|late/)
})

test('asks seldom for what is blocked, however much is tracked', async () => {
  const { createPage, open } = createBrowser()
  const platform = createPage()
  let tries = 0
  platform.openVault = async () => {
    tries++
    throw new TypeError('blocked')
  }
  const client = open(platform)
  await client.consent.set('granted')
  for (let i = 0; i < 100; i++) {
    await client.track('A')
    await platform.settle()
  }
  expect(tries).toBeLessThan(5)
})
