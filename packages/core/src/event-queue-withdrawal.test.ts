import { expect, test } from 'vitest'
import { createClient } from './create-client.ts'
import { createMemoryGateway } from './memory-gateway.ts'
import { createMemoryPlatform, type MemoryPlatform } from './memory-platform.ts'
import { createMemoryStorage } from './memory-storage.ts'

/** A browser where an earlier page left one event in the log. */
async function startAfterVisit() {
  const storage = createMemoryStorage()
  const gateway = createMemoryGateway()
  const createPage = () => createMemoryPlatform({ storage, handle: gateway.handle })
  const open = (platform: MemoryPlatform) =>
    createClient({ site: 'pk_test', host: 'https://gateway.example', platform }).client
  const before = createPage()
  // Gone by the time anything changes.
  before.storage = { ...before.storage, watch: () => () => {} }
  const client = open(before)
  await client.consent.set('granted')
  gateway.offline = true
  await client.track('Left')
  await before.settle()
  before.handle = () => new Promise(() => {})
  gateway.offline = false
  const logs = (): number => storage.logs.logs.size
  const names = (): unknown[] => gateway.events.map(({ event }) => event)
  return { createPage, open, logs, names }
}

test('forgets what is being read when it is withdrawn, and begins no log anew', async () => {
  const { createPage, open, logs, names } = await startAfterVisit()
  const platform = createPage()
  const { openVault } = platform
  let answer = (): void => {}
  platform.openVault = async (name) => {
    const vault = await openVault(name)
    const read = async () => {
      const entries = await vault.log?.read()
      await new Promise<void>((resolve) => {
        answer = resolve
      })
      return entries ?? []
    }
    return { ...vault, log: vault.log && { ...vault.log, read } }
  }
  const client = open(platform)
  await platform.settle()
  void client.consent.set('denied')
  answer()
  await platform.settle()
  expect(client.stats().queued).toBe(0)
  await platform.advance(10_000)
  expect(logs()).toBe(0)
  expect(names()).toEqual([])
  expect(platform.requests.filter(({ url }) => url.endsWith('/v1/batch'))).toEqual([])
})

test('leaves no log where it is withdrawn before what keeps it has come', async () => {
  const { createPage, open, logs, names } = await startAfterVisit()
  const platform = createPage()
  const { openVault } = platform
  platform.openVault = () => Promise.reject(new TypeError('no network'))
  const client = open(platform)
  await platform.settle()
  void client.consent.set('denied')
  await platform.settle()
  platform.openVault = openVault
  platform.wake()
  await platform.settle()
  expect(logs()).toBe(0)
  await client.consent.set('granted')
  await platform.advance(10_000)
  expect(names()).toEqual([])
})

test('counts an event once that was taken before it was in the log', async () => {
  const { createPage, open } = await startAfterVisit()
  const platform = createPage()
  const { openVault } = platform
  const writes: (() => void)[] = []
  platform.openVault = async (name) => {
    const vault = await openVault(name)
    const append: NonNullable<typeof vault.log>['append'] = async (entries) => {
      // In the order it was asked to, as IndexedDB does.
      await vault.log?.append(entries)
      await new Promise<void>((resolve) => writes.push(resolve))
    }
    return { ...vault, log: vault.log && { ...vault.log, append } }
  }
  const client = open(platform)
  await platform.advance(5000)
  await client.track('Fast')
  await platform.settle()
  platform.hide()
  await platform.settle()
  for (const write of writes.splice(0)) write()
  await client.track('Next')
  await platform.advance(5000)
  for (const write of writes.splice(0)) write()
  await platform.advance(5000)
  const posted = platform.requests.filter(({ body = '' }) => body.includes('"event":"Fast"'))
  expect(posted).toHaveLength(1)
  expect(client.stats()).toMatchObject({ tracked: 3, acknowledged: 3, queued: 0 })
})

test('starts nothing once it was stopped, also where what sends comes later', async () => {
  const { createPage, logs, names } = await startAfterVisit()
  const platform = createPage()
  const { openVault } = platform
  let arrive = (): void => {}
  const late = new Promise<void>((resolve) => {
    arrive = resolve
  })
  platform.openVault = (name) => late.then(() => openVault(name))
  const { stop } = createClient({ site: 'pk_test', host: 'https://gateway.example', platform })
  const stopped = stop()
  arrive()
  await stopped
  await platform.settle()
  platform.wake()
  await platform.settle()
  expect(platform.countTimers()).toBe(0)
  expect(platform.requests).toEqual([])
  expect([names(), logs()]).toEqual([[], 1])
})

test('begins no log anew in a tab that waited for its turn to send', async () => {
  const storage = createMemoryStorage()
  const gateway = createMemoryGateway()
  const open = () => {
    const platform = createMemoryPlatform({ storage, handle: gateway.handle })
    const options = { site: 'pk_test', host: 'https://gateway.example', platform }
    return { platform, ...createClient(options) }
  }
  const first = open()
  await first.client.consent.set('granted')
  const second = open()
  await second.platform.settle()
  // The first holds the turn until it is called back.
  let turn = (): void => {}
  void storage.lock('beckon.pk_test', () => new Promise((resolve) => (turn = resolve)))
  await second.client.track('Waits')
  await second.platform.advance(5000)
  await first.client.consent.set('denied')
  await second.platform.settle()
  turn()
  await second.platform.settle()
  await second.platform.advance(10_000)
  expect(storage.logs.logs.size).toBe(0)
  expect(gateway.events).toEqual([])
})
