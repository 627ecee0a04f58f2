import { expect, test } from 'vitest'
import { createClient } from './create-client.ts'
import { createMemoryGateway } from './memory-gateway.ts'
import { createMemoryPlatform } from './memory-platform.ts'
import { createMemoryStorage } from './memory-storage.ts'

/** A browser whose tabs share storage, and one gateway. */
function createBrowser() {
  const storage = createMemoryStorage()
  const gateway = createMemoryGateway()
  const openTab = (now?: number) => {
    const platform = createMemoryPlatform({ storage, handle: gateway.handle, now })
    const parts = createClient({ site: 'pk_test', host: 'https://gateway.example', platform })
    const errors: string[] = []
    parts.client.on('error', ({ error }) => errors.push(error.code))
    return { platform, errors, ...parts }
  }
  const names = (): unknown[] => gateway.events.map(({ event }) => event)
  const countKept = (): number => storage.logs.logs.get('beckon.pk_test')?.size ?? 0
  return { storage, gateway, openTab, names, countKept }
}

type Tab = ReturnType<ReturnType<typeof createBrowser>['openTab']>

/** Gone without a word: no hide, no stop, no answer any more. */
function crash({ platform }: Tab): void {
  platform.handle = () => new Promise(() => {})
}

test('sends on the next page what the one before could not', async () => {
  const { gateway, openTab, names, countKept } = createBrowser()
  const before = openTab()
  await before.client.consent.set('granted')
  gateway.offline = true
  for (const name of ['A', 'B', 'C']) await before.client.track(name)
  await before.platform.settle()
  crash(before)
  expect(countKept()).toBe(3)
  gateway.offline = false
  const { client, platform } = openTab()
  await platform.advance(5000)
  expect(names()).toEqual(['A', 'B', 'C'])
  expect(countKept()).toBe(0)
  expect(client.stats()).toEqual({ tracked: 3, acknowledged: 3, queued: 0, dropped: {} })
})

test('lets one tab send for all, each event once', async () => {
  const { gateway, openTab, names } = createBrowser()
  const [one, two] = [openTab(), openTab()]
  await one.client.consent.set('granted')
  await one.platform.settle()
  const sent: string[] = []
  gateway.offline = true
  for (let i = 0; i < 20; i++) {
    await one.client.track(`one ${i}`)
    await two.client.track(`two ${i}`)
  }
  await one.platform.settle()
  gateway.offline = false
  for (const { platform } of [one, two]) {
    platform.handle = (request) => {
      for (const [, name] of request.body?.matchAll(/"event":"(.*?)"/g) ?? []) sent.push(name ?? '')
      return gateway.handle(request)
    }
  }
  await Promise.all([one.platform.advance(10_000), two.platform.advance(10_000)])
  expect(names()).toHaveLength(40)
  expect(sent).toHaveLength(40)
  const stats = [one.client.stats(), two.client.stats()]
  expect(stats.reduce((sum, { acknowledged }) => sum + acknowledged, 0)).toBe(40)
  for (const { tracked, acknowledged, queued } of stats) expect(tracked).toBe(acknowledged + queued)
})

test('delivers where the browser keeps nothing at all', async () => {
  const { storage, openTab, names } = createBrowser()
  storage.refusing = true
  storage.logs.refusing = true
  const { client, platform, errors } = openTab()
  await client.consent.set('granted')
  await client.track('A')
  await platform.advance(5000)
  expect(names()).toEqual(['A'])
  expect(errors).toEqual([])
})

test('touches no log before analytics is allowed, and leaves none once it is withdrawn', async () => {
  const { storage, gateway, openTab } = createBrowser()
  const { client, platform } = openTab()
  await client.track('Before')
  await client.consent.set({ functional: true })
  await platform.settle()
  expect(storage.logs.logs.size).toBe(0)
  await client.consent.set('granted')
  gateway.offline = true
  await client.track('A')
  await platform.settle()
  expect(storage.logs.logs.size).toBe(1)
  await client.consent.set('denied')
  await platform.settle()
  expect(storage.logs.logs.size).toBe(0)
  expect(client.stats()).toEqual({
    tracked: 2,
    acknowledged: 0,
    queued: 0,
    dropped: { consent: 2 },
  })
})

test('calls back what is on its way when it is withdrawn', async () => {
  const { openTab } = createBrowser()
  const { client, platform } = openTab()
  await client.consent.set('granted')
  await client.track('A')
  platform.handle = (request) => (request.signal ? new Promise(() => {}) : Promise.reject())
  await platform.advance(2000)
  const { signal } = platform.requests.at(-1) ?? {}
  expect(signal?.aborted).toBe(false)
  void client.consent.set('denied')
  expect(signal?.aborted).toBe(true)
})

test('gives up what waited longer than a week, and says so', async () => {
  const { gateway, openTab, names } = createBrowser()
  const before = openTab()
  await before.client.consent.set('granted')
  gateway.offline = true
  await before.client.track('Old')
  await before.platform.settle()
  crash(before)
  gateway.offline = false
  const { client, platform } = openTab(before.platform.now() + 8 * 86_400_000)
  const told: unknown[] = []
  client.on('event:dropped', (drop) => told.push(drop))
  await client.track('New')
  await platform.advance(5000)
  expect(names()).toEqual(['New'])
  expect(told).toEqual([{ reason: 'expired', count: 1 }])
})

test('overlooks what an older version left behind', async () => {
  const { storage, openTab, names } = createBrowser()
  const log = storage.logs.open('beckon.pk_test')
  await log.append([{ key: '1', id: '1' } as never, { key: '2', json: 7 } as never])
  const key = '019b76da-a800-7000-8000-000000000000'
  await log.append([{ key, id: key, json: '{}', bytes: 70_000 }])
  const { client, platform } = openTab()
  await client.consent.set('granted')
  await client.track('A')
  await platform.advance(5000)
  expect(names()).toEqual(['A'])
})

test('writes what was tracked in one go at once', async () => {
  const { storage, openTab } = createBrowser()
  const { client, platform } = openTab()
  await client.consent.set('granted')
  await platform.settle()
  const writes = storage.writes.length
  for (let i = 0; i < 100; i++) void client.track(`Event ${i}`)
  await platform.settle()
  expect(storage.logs.appends).toBe(1)
  expect(storage.writes.length - writes).toBeLessThanOrEqual(1)
})
