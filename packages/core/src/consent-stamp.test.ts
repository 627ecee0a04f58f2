import type { EventMessage } from '@beckon/protocol'
import { expect, test } from 'vitest'
import { createClient } from './create-client.ts'
import { createMemoryStorage } from './memory-storage.ts'
import { createTransportPair, type TransportPair } from './transport-pair.ts'

function start(storage = createMemoryStorage()) {
  const pair = createTransportPair('pk_test', { storage })
  const { platform } = pair
  const { client } = createClient({ site: 'pk_test', host: 'https://gateway.example', platform })
  return { ...pair, client, storage }
}

/** Every event that left the page, whether or not the gateway took it. */
const readSent = ({ platform }: Pick<TransportPair, 'platform'>): EventMessage[] =>
  platform.requests.flatMap(({ url, body }) =>
    url.endsWith('/v1/batch') ? JSON.parse(body ?? '{"batch":[]}').batch : [],
  )

const stampOf = ({ context }: EventMessage): unknown => context?.consent

test('of 500 events made before a grant none leaves, whatever was chosen before', async () => {
  const page = start()
  const { client, platform } = page
  const make = async (count: number): Promise<void> => {
    for (let index = 0; index < count; index++) {
      // Some with a stamp of their own, as if they had been allowed.
      const consent = { epoch: 3, categoryPreferences: { analytics: true } }
      const options = index % 2 ? { context: { consent } } : undefined
      if (index % 3) await client.track('Before', { index }, options)
      else await client.page('Before', {}, options)
    }
    await platform.advance(5000)
  }
  await make(200)
  await client.consent.set('denied')
  await make(150)
  await client.consent.set({ functional: true, ads: true })
  await make(150)
  expect(client.stats()).toMatchObject({ tracked: 500, queued: 0, dropped: { consent: 500 } })

  await client.consent.set('granted')
  for (let index = 0; index < 20; index++) await client.track('After', { index })
  await platform.advance(60_000)
  const sent = readSent(page)
  expect(sent.map(({ event }) => event)).toEqual(Array.from({ length: 20 }, () => 'After'))
  for (const event of sent)
    expect(stampOf(event)).toMatchObject({ epoch: 3, categoryPreferences: { analytics: true } })
  expect(JSON.stringify(platform.requests)).not.toContain('Before')
})

test('500 events that wait keep the consent of their creation, over pages and later choices', async () => {
  const before = start()
  await before.client.consent.set('granted')
  before.gateway.offline = true
  for (let index = 0; index < 250; index++) await before.client.track('All allowed', { index })
  await before.client.consent.set({ ads: false, profile: false })
  for (let index = 0; index < 250; index++) await before.client.track('Some allowed', { index })
  await before.platform.advance(5000)
  expect(before.gateway.events).toEqual([])

  // The next page chooses once more before it sends what was left.
  const after = start(before.storage)
  after.gateway.offline = true
  await after.client.consent.set({ ads: true, ai: true })
  after.gateway.offline = false
  await after.platform.advance(120_000)
  const sent = readSent(after)
  const seen = new Map<string, Set<string>>()
  const expected: Record<string, object> = {
    'All allowed': { epoch: 1, ads: true, ai: true, profile: true },
    'Some allowed': { epoch: 2, ads: false, ai: true, profile: false },
  }
  for (const { event, messageId, context } of sent) {
    const name = String(event)
    const { epoch, categoryPreferences } = context?.consent ?? {}
    expect({ epoch, ...categoryPreferences }).toMatchObject(expected[name] ?? { epoch: 'none' })
    seen.set(name, (seen.get(name) ?? new Set()).add(String(messageId)))
  }
  expect([...seen].map(([name, ids]) => [name, ids.size])).toEqual([
    ['All allowed', 250],
    ['Some allowed', 250],
  ])
})

test('500 events of a grant that was taken back never come with the next one', async () => {
  const page = start()
  const { client, gateway, platform } = page
  await client.consent.set('granted')
  gateway.offline = true
  for (let index = 0; index < 500; index++) await client.track('Withdrawn', { index })
  await client.consent.set('denied')
  gateway.offline = false
  await client.consent.set('granted')
  const early = readSent(page).length
  await client.track('Granted anew')
  await platform.advance(120_000)
  expect(early).toBe(0)
  expect(readSent(page).map(({ event }) => event)).toEqual(['Granted anew'])
  expect(client.stats().dropped).toEqual({ consent: 500 })
})
