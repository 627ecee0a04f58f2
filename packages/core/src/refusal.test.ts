import { listDue, PURPOSES } from '@beckon/protocol'
import { expect, test } from 'vitest'
import type { SiteRecord } from './client.ts'
import { createClient } from './create-client.ts'
import { createMemoryStorage } from './memory-storage.ts'
import { NO_PURPOSES } from './purposes.ts'
import { parseRecord } from './record.ts'
import { shorten } from './refusal.ts'
import { createTransportPair } from './transport-pair.ts'

const KEY = 'beckon.pk_test'
const DAY = 86_400_000

/** As long as the keys of sites are. */
const REAL_KEY = `beckon.pk_${'x'.repeat(22)}`

const at = '2026-11-26T18:39:45.123Z'

function start(storage = createMemoryStorage()) {
  const { platform } = createTransportPair('pk_test', { storage })
  const { client } = createClient({ site: 'pk_test', host: 'https://gateway.example', platform })
  return { client, platform, storage, read: () => storage.entries.get(KEY) ?? '' }
}

const refuse = (asked: Record<string, string>, epoch = 1): SiteRecord => ({
  consent: { epoch, purposes: NO_PURPOSES, at, asked },
})

const everything = (version: string): Record<string, string> =>
  Object.fromEntries(PURPOSES.map((purpose) => [purpose, version]))

test.each([
  ['by the page', refuse(everything('')), 58],
  ['in the widget', refuse({ analytics: '1' }, 9), 57],
  ['after fifty changes of mind', refuse(everything(''), 99), 59],
  ['under a notice named by a year', refuse(everything('2026')), 62],
] as const)('whoever refuses %s leaves less than 64 bytes, the key included', (_, record, most) => {
  const text = JSON.stringify(shorten(record))
  expect(REAL_KEY.length + text.length).toBeLessThanOrEqual(most)
  expect(parseRecord(text)).toEqual(record)
})

test('nothing is lost of whatever was refused, under whichever notices', () => {
  const versions = ['', '1', '2.1', '2026-11', '0']
  for (let turn = 0; turn < 500; turn++) {
    const asked: Record<string, string> = {}
    // Every purpose is left out, or decided under one of the versions, in all sorts of mixtures.
    for (const [place, purpose] of PURPOSES.entries()) {
      const version = versions[(turn * (place + 3) + (turn >> place)) % (versions.length + 1)]
      if (version !== undefined) asked[purpose] = version
    }
    const record = refuse(asked, turn + 1)
    expect(parseRecord(JSON.stringify(shorten(record)))).toEqual(record)
  }
})

test.each<[string, SiteRecord]>([
  [
    'something is allowed',
    { consent: { ...refuse({}).consent, purposes: { ...NO_PURPOSES, ai: true } } as never },
  ],
  ['somebody chats', { ...refuse({}), session: 'vs_1' }],
  ['a receipt waits', { ...refuse({}), unsent: [{ choice: {} as never }] }],
  ['nobody chose', { session: 'vs_1' }],
])('a record is kept as it is where %s', (_, record) => {
  expect(shorten(record)).toBe(record)
})

test.each([
  '[1]',
  '[1,2]',
  '[1,"then",{"":1}]',
  '["1",2,{}]',
  '[1.5,2,{}]',
  '[0,1,{}]',
  '[[],1,{}]',
  '[1,9e99,{}]',
])('takes %s for no refusal', (text) => expect(parseRecord(text)).toEqual({}))

test('who refused is not asked again for half a year, and then anew', async () => {
  const first = start()
  await first.client.consent.set({ analytics: false }, { surface: 'own' })
  expect(first.read()).toMatch(/^\[1,\d{13},\{"":2\}\]$/)
  const { client, platform } = start(first.storage)
  expect(client.consent.get()).toEqual(first.client.consent.get())
  const due = (days: number, version = '7'): string[] =>
    listDue(client.consent.get(), {
      purposes: ['analytics', 'ads'],
      version,
      now: platform.now() + days * DAY,
    })
  expect([due(0), due(180)]).toEqual([['ads'], ['ads']])
  expect(due(183)).toEqual(['analytics', 'ads'])
})

test('a choice after it counts on, and an open tab follows both ways', async () => {
  const first = start()
  const second = start(first.storage)
  await first.client.consent.set('denied')
  await second.platform.settle()
  expect(second.client.consent.get()).toEqual(first.client.consent.get())
  await second.client.consent.set('granted')
  await first.platform.settle()
  expect(first.client.consent.get()).toMatchObject({ epoch: 2, purposes: { analytics: true } })
  await first.client.consent.set('denied')
  await second.platform.settle()
  expect(second.client.consent.get()).toMatchObject({ epoch: 3, chosen: true })
  expect(second.client.record.get().anonymousId).toBe(undefined)
  await first.platform.advance(2000)
  expect(JSON.parse(first.read())).toEqual([3, expect.any(Number), { '': 127 }])
})

test('is longer while its receipt waits, and short once that has arrived', async () => {
  const { client, platform, read } = start()
  client.record.patch({ session: 'vs_1' })
  const sent = client.consent.set('denied')
  expect(read()).toContain('"unsent"')
  await sent
  client.record.patch({ session: undefined })
  await platform.settle()
  expect(read().length).toBeLessThan(64 - KEY.length)
})

test('a choice noted beside it before core was there is taken up', () => {
  const storage = createMemoryStorage()
  const kept = { ...[1, Date.parse(at), { '': 127 }] }
  const pending = [{ input: { analytics: true }, at: '2026-11-27T08:00:00.000Z' }]
  storage.openTab().write(KEY, JSON.stringify({ ...kept, pending }))
  const { client } = start(storage)
  expect(client.consent.get()).toMatchObject({
    epoch: 2,
    purposes: { analytics: true, ads: false },
  })
})
