import { expect, test } from 'vitest'
import type { ConsentState } from './client.ts'
import { createClient } from './create-client.ts'
import { createRefusal } from './memory-gateway.ts'
import { createMemoryStorage, type MemoryStorage } from './memory-storage.ts'
import { parseRecord } from './record.ts'
import { createTransportPair } from './transport-pair.ts'

function start(storage = createMemoryStorage()) {
  const pair = createTransportPair('pk_test', { storage })
  const { platform } = pair
  const parts = createClient({ site: 'pk_test', host: 'https://gateway.example', platform })
  const record = () => parseRecord(storage.entries.get('beckon.pk_test') ?? null)
  return { ...pair, ...parts, storage, record }
}

test('allows nothing until somebody chose', () => {
  const { client } = start()
  expect(client.consent.get()).toEqual({
    epoch: 0,
    purposes: {
      functional: false,
      analytics: false,
      profile: false,
      personalization: false,
      ads: false,
      ai: false,
      recording: false,
    },
    chosen: false,
    at: null,
    gpc: false,
    asked: {},
  })
})

test('takes effect before the call returns', () => {
  const { client, record } = start()
  const heard: number[] = []
  client.consent.subscribe(({ epoch }) => heard.push(epoch))
  void client.consent.set('granted')
  expect(client.consent.allows('analytics')).toBe(true)
  expect(record().consent).toMatchObject({ epoch: 1 })
  expect(heard).toEqual([0, 1])
})

test('sends a receipt that names the choice and what was shown', async () => {
  const { client, gateway } = start()
  const notice = { id: 'widget-analytics', version: '1', locale: 'en', text: 'May we?' }
  await client.consent.set({ analytics: true }, { surface: 'widget', notice })
  expect(gateway.receipts).toMatchObject([
    { epoch: 1, surface: 'widget', notice, purposes: { analytics: true, ads: false } },
  ])
  expect(gateway.receipts[0]?.anonymousId).toBe(client.record.get().anonymousId)
})

test('makes an anonymousId under analytics only', async () => {
  const { client } = start()
  await client.consent.set({ functional: true })
  expect(client.record.get().anonymousId).toBe(undefined)
  await client.consent.set({ analytics: true })
  expect(client.record.get().anonymousId).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  )
  expect(client.consent.allows('functional')).toBe(true)
})

test('forgets the visitor on withdrawal, and the receipt still says who withdrew', async () => {
  const { client, gateway, platform, record } = start()
  await client.consent.set('granted')
  const named = client.record.get().anonymousId
  await client.track('Waiting')
  await client.consent.set('denied')
  await platform.advance(10_000)
  expect(gateway.receipts.map(({ epoch, anonymousId }) => [epoch, anonymousId])).toEqual([
    [1, named],
    [2, named],
  ])
  expect(gateway.events).toEqual([])
  expect(Object.keys(record())).toEqual(['consent'])
})

test('keeps a refusal of a stranger on the device', async () => {
  const { client, platform, record } = start()
  await client.consent.set('denied')
  expect(platform.requests).toEqual([])
  expect(record().consent).toMatchObject({ epoch: 1 })
})

test('sends the receipt of somebody who chats with their session', async () => {
  const { client, platform } = start()
  client.record.patch({ session: 'vs_1' })
  await client.consent.set('denied')
  expect(platform.requests[0]?.headers).toEqual({ authorization: 'Bearer vs_1' })
})

test('names a session in the receipt that the record does not keep', async () => {
  const { client, platform, record } = start()
  await client.consent.set('denied', { surface: 'widget', session: 'vs_1' })
  expect(platform.requests[0]?.headers).toEqual({ authorization: 'Bearer vs_1' })
  expect(JSON.parse(platform.requests[0]?.body ?? '')).not.toHaveProperty('session')
  expect(Object.keys(record())).toEqual(['consent'])
})

test('names the visitor without their session once that has expired', async () => {
  const { client, gateway, platform } = start()
  client.record.patch({ session: 'vs_gone' })
  gateway.next.push(createRefusal('session/expired'))
  await client.consent.set('granted')
  expect(gateway.receipts).toHaveLength(1)
  expect(platform.requests.map(({ headers }) => headers)).toEqual([
    { authorization: 'Bearer vs_gone' },
    undefined,
  ])
})

test('never allows ads or personalization while the browser asks for privacy', async () => {
  const storage = createMemoryStorage()
  await start(storage).client.consent.set('granted')
  const { platform } = createTransportPair('pk_test', { storage })
  platform.privacySignal = true
  const { client } = createClient({ site: 'pk_test', host: '', platform })
  expect(client.consent.get().purposes).toMatchObject({
    analytics: true,
    ads: false,
    personalization: false,
  })
  await client.consent.set('granted')
  expect(client.record.get().consent?.purposes.ads).toBe(false)
})

test('follows a choice made in another tab', async () => {
  const storage = createMemoryStorage()
  const first = start(storage)
  const second = start(storage)
  const heard: ConsentState[] = []
  second.client.on('consent:changed', (state) => heard.push(state))
  await first.client.consent.set('granted')
  await second.platform.settle()
  expect(heard).toMatchObject([{ epoch: 1, chosen: true }])
  expect(second.client.record.get().anonymousId).toBe(first.client.record.get().anonymousId)
  await second.client.track('Waiting')
  await first.client.consent.set('denied')
  await second.platform.advance(10_000)
  expect(second.client.consent.allows('analytics')).toBe(false)
  expect(second.platform.requests).toEqual([])
})

test('counts choices across tabs even before they heard of each other', async () => {
  const storage = createMemoryStorage()
  const first = start(storage)
  const second = start(storage)
  const chosen = [first.client.consent.set('granted'), second.client.consent.set('denied')]
  expect((await Promise.all(chosen)).map(({ epoch }) => epoch)).toEqual([1, 2])
})

/** What another tab keeps that chose at the same moment, not knowing of our choice. */
function clash(storage: MemoryStorage, epoch: number, analytics: boolean): void {
  const at = '2026-01-01T00:00:01.000Z'
  const consent = { epoch, purposes: { functional: true, analytics }, at }
  const anonymousId = analytics ? 'theirs' : undefined
  storage.openTab().write('beckon.pk_test', JSON.stringify({ consent, anonymousId }))
}

test.each([
  ['granted', 1, false],
  ['denied', 1, true],
  ['denied', 0, true],
] as const)(
  'lets a refusal win over a grant: %s here, epoch %i with %s there',
  async (mine, epoch, theirs) => {
    const { client, gateway, platform, storage, record } = start()
    await client.consent.set(mine)
    clash(storage, epoch, theirs)
    await platform.settle()
    expect(client.consent.get()).toMatchObject({ epoch: 2, chosen: true })
    expect(client.consent.allows('analytics')).toBe(false)
    expect(client.consent.allows('functional')).toBe(mine === 'granted')
    expect(record().consent).toMatchObject({ epoch: 2, purposes: { analytics: false } })
    expect(gateway.receipts.at(-1)).toMatchObject({ epoch: 2, surface: 'tabs' })
  },
)

test('takes the same choice made twice at once for one', async () => {
  const { client, platform, storage } = start()
  await client.consent.set({ functional: true })
  clash(storage, 1, false)
  await platform.settle()
  expect(client.consent.get()).toMatchObject({ epoch: 1, at: '2026-01-01T00:00:01.000Z' })
})

test('takes up choices that were made before it was there', async () => {
  const storage = createMemoryStorage()
  const at = '2026-01-01T00:00:01.000Z'
  const pending = [
    { input: 'granted', at },
    { input: 'maybe', at },
    { input: { ads: false }, at },
  ]
  storage.openTab().write('beckon.pk_test', JSON.stringify({ pending }))
  const { client, gateway, platform, record } = start(storage)
  expect(client.consent.get()).toMatchObject({
    epoch: 2,
    at,
    purposes: { ads: false, analytics: true },
  })
  expect(record()).not.toHaveProperty('pending')
  await platform.settle()
  expect(gateway.receipts).toMatchObject([{ epoch: 1, at, surface: 'api' }, { epoch: 2 }])
})

test('wipes at once what a refusal made before it was there takes back', () => {
  const storage = createMemoryStorage()
  const consent = { epoch: 4, purposes: { analytics: true }, at: 'then' }
  const pending = [{ input: 'denied', at: 'now' }]
  const text = JSON.stringify({ consent, anonymousId: 'a', pending })
  storage.openTab().write('beckon.pk_test', text)
  const { client } = start(storage)
  expect(client.consent.get()).toMatchObject({ epoch: 5, purposes: { analytics: false } })
  expect(client.record.get().anonymousId).toBe(undefined)
})

test('sends each receipt once, however often it is asked to', async () => {
  const { client, gateway, platform } = start()
  const choices = [client.consent.set('granted'), client.consent.set('granted')]
  await Promise.all([...choices, client.reset()])
  expect(gateway.receipts).toHaveLength(3)
  expect(platform.requests).toHaveLength(3)
})

test('forgets whom a page named once another tab was reset', async () => {
  const storage = createMemoryStorage()
  const first = start(storage)
  await first.client.consent.set('granted')
  const second = start(storage)
  await second.client.identify('user-1')
  await first.client.reset()
  await second.platform.settle()
  await second.client.track('New')
  await second.platform.advance(2000)
  const [identified, tracked] = second.platform.requests.flatMap(({ url, body = '' }) =>
    url.endsWith('/v1/batch') ? JSON.parse(body).batch : [],
  )
  expect(identified.userId).toBe('user-1')
  expect(tracked).toMatchObject({ anonymousId: first.client.record.get().anonymousId })
  expect(tracked.userId).toBe(undefined)
})

test('remembers the choice and an unsent receipt for the next visit', async () => {
  const storage = createMemoryStorage()
  const first = start(storage)
  first.gateway.offline = true
  await first.client.consent.set('granted')
  const second = start(storage)
  expect(second.client.consent.get()).toMatchObject({ epoch: 1, chosen: true })
  await second.platform.advance(2000)
  expect(second.gateway.receipts).toMatchObject([{ epoch: 1 }])
  expect(second.record().unsent).toBe(undefined)
})

test('a reset goes on under a new name with the same choice', async () => {
  const { client, gateway, platform, record } = start()
  await client.consent.set('granted')
  const before = client.record.get().anonymousId
  client.record.patch({ session: 'vs_1' })
  await client.identify('user-1')
  await client.reset()
  await client.track('New')
  await platform.advance(2000)
  const { anonymousId } = client.record.get()
  expect(anonymousId).not.toBe(before)
  expect(record().session).toBe(undefined)
  expect(gateway.receipts.map((receipt) => [receipt.anonymousId, receipt.surface])).toEqual([
    [before, 'api'],
    [anonymousId, 'reset'],
  ])
  const [identified, tracked] = gateway.events
  expect([identified?.userId, identified?.anonymousId]).toEqual(['user-1', before])
  expect([tracked?.userId, tracked?.anonymousId]).toEqual([undefined, anonymousId])
})
