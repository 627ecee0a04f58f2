import { expect, test } from 'vitest'
import { createClient } from './create-client.ts'
import { createMemoryGateway } from './memory-gateway.ts'
import { createMemoryPlatform } from './memory-platform.ts'
import { createMemoryStorage } from './memory-storage.ts'

const YEAR = 365 * 86_400_000

function createBrowser() {
  const storage = createMemoryStorage()
  const { handle } = createMemoryGateway()
  const openPage = (now?: number) => {
    const platform = createMemoryPlatform({ storage, handle, now })
    const { client } = createClient({ site: 'pk_test', host: 'https://gateway.example', platform })
    return { client, platform }
  }
  return { storage, openPage }
}

test('forgets the visitor once their choice is a year old', async () => {
  const { storage, openPage } = createBrowser()
  const before = openPage()
  void before.client.consent.set('granted')
  void before.client.identify('user-1')
  const { client } = openPage(before.platform.now() + YEAR + 1)
  expect(client.consent.get().chosen).toBe(false)
  const { anonymousId, userId } = JSON.parse(storage.entries.get('beckon.pk_test') ?? '')
  expect([anonymousId, userId]).toEqual([undefined, undefined])
})

test('grants nothing anew of a choice that is a year old but what is chosen now', () => {
  const { openPage } = createBrowser()
  const before = openPage()
  void before.client.consent.set('granted')
  const { client } = openPage(before.platform.now() + YEAR + 1)
  void client.consent.set({ functional: true })
  expect(client.consent.get()).toMatchObject({ epoch: 3, chosen: true })
  expect(client.consent.allows('functional')).toBe(true)
  expect(client.consent.allows('analytics')).toBe(false)
})

test('takes no event once a choice became a year old while the page was open', async () => {
  const { openPage } = createBrowser()
  const { client, platform } = openPage()
  void client.consent.set('granted')
  await platform.settle()
  await platform.advance(YEAR - 1000)
  expect(client.consent.allows('analytics')).toBe(true)
  await platform.advance(2000)
  expect(client.consent.allows('analytics')).toBe(false)
  await client.track('Late')
  expect(client.stats().dropped).toEqual({ consent: 1 })
})

test('tells everybody the newest choice last, also where one of them chooses', () => {
  const { openPage } = createBrowser()
  const { client } = openPage()
  client.on('consent:changed', ({ purposes }) => {
    if (purposes.ads) void client.consent.set('denied')
  })
  const heard: boolean[] = []
  client.consent.subscribe(({ purposes }) => heard.push(purposes.ads))
  void client.consent.set('granted')
  expect(heard.at(-1)).toBe(false)
})

test('lets no choice that waited for core undo a newer one', () => {
  const { storage, openPage } = createBrowser()
  const { client } = openPage()
  void client.consent.set('denied')
  const kept = JSON.parse(storage.entries.get('beckon.pk_test') ?? '')
  const pending = [{ input: 'granted', at: '2025-12-31T23:59:59.000Z' }]
  storage.openTab().write('beckon.pk_test', JSON.stringify({ ...kept, pending }))
  const next = openPage().client
  expect(next.consent.get()).toMatchObject({ epoch: 1, purposes: { analytics: false } })
  expect(next.record.get().pending).toBe(undefined)
})
