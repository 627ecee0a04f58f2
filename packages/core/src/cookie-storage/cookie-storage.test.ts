import { expect, test } from 'vitest'
import type { Client } from '../client.ts'
import { createClient } from '../create-client.ts'
import { createMemoryStorage } from '../memory-storage.ts'
import { createTransportPair } from '../transport-pair.ts'
import { createCookieStorage } from './cookie-storage.ts'
import { createMemoryCookies } from './memory-cookies.ts'

const KEY = 'beckon.pk_test'

/** A page of one subdomain: its own storage, the cookies of all. */
function open(
  cookies = createMemoryCookies('shop.example'),
  { local = createMemoryStorage(), hears = true } = {},
) {
  const { platform, gateway } = createTransportPair('pk_test', { storage: local })
  const options = { domain: 'shop.example' }
  const storage = createCookieStorage(platform.storage, options, cookies.openPage(hears))
  const { client } = createClient({
    site: 'pk_test',
    host: 'https://gateway.example',
    platform: { ...platform, storage },
  })
  const readCookie = () => JSON.parse(decodeURIComponent(cookies.entries.get(KEY) ?? 'null'))
  const readLocal = () => JSON.parse(local.entries.get(KEY) ?? 'null')
  return { client, platform, gateway, cookies, local, storage, readCookie, readLocal }
}

const who = ({ record, consent }: Client) => [record.get().anonymousId, consent.get().epoch]

test('writes nothing before the visitor chose, and probes nothing', () => {
  const { cookies, local } = open()
  expect([cookies.written, local.entries.size]).toEqual([[], 0])
})

test('keeps the choice and the id in one cookie of the domain, for 400 days at most', async () => {
  const { client, cookies, readCookie } = open()
  await client.consent.set({ analytics: true })
  const { consent, anonymousId } = client.record.get()
  expect(readCookie()).toEqual({ consent, anonymousId })
  expect(cookies.written.at(-1)).toMatch(
    /; Domain=shop\.example; Path=\/; Max-Age=34560000; SameSite=Lax; Secure$/,
  )
  expect(cookies.written.at(-1)?.length).toBeLessThan(700)
})

test('leaves the rest of the record where it was, the token of a session above all', async () => {
  const { client, cookies, readLocal } = open()
  await client.consent.set({ analytics: true })
  client.record.patch({ session: 'vs_secret' })
  expect(cookies.written.join()).not.toContain('vs_secret')
  expect(readLocal()).toMatchObject({ session: 'vs_secret' })
  expect(readLocal()).not.toHaveProperty('anonymousId')
  expect(client.record.get().session).toBe('vs_secret')
})

test('is the same visitor on the next subdomain', async () => {
  const first = open()
  await first.client.consent.set({ analytics: true })
  const second = open(first.cookies)
  expect(who(second.client)).toEqual(who(first.client))
  expect(second.client.consent.allows('analytics')).toBe(true)
})

test('a withdrawal on one subdomain is one on the other, at once', async () => {
  const first = open()
  await first.client.consent.set('granted')
  const second = open(first.cookies)
  await second.client.consent.set('denied')
  await first.platform.settle()
  expect(first.client.consent.get()).toMatchObject({ epoch: 2, purposes: { analytics: false } })
  expect(first.client.record.get().anonymousId).toBe(undefined)
})

test('what one subdomain knew of a visitor goes when another forgets them, from its storage too', async () => {
  const first = open()
  await first.client.consent.set('granted')
  first.client.record.patch({ session: 'vs_1', userId: 'user-1', attribution: { source: 'mail' } })
  const second = open(first.cookies)
  await second.client.consent.set('denied')
  await first.platform.settle()
  expect(first.client.record.get()).toMatchObject({ session: 'vs_1' })
  expect(JSON.stringify(first.readLocal())).not.toMatch(/user-1|mail/)
  expect(first.client.record.get().userId).toBe(undefined)
})

test('of a visitor who was forgotten for another nothing stays, least of all their chat', async () => {
  const first = open()
  await first.client.consent.set('granted')
  first.client.record.patch({ session: 'vs_1', userId: 'user-1' })
  const second = open(first.cookies)
  await second.client.reset()
  await first.platform.settle()
  expect(who(first.client)).toEqual(who(second.client))
  expect(JSON.stringify([first.readLocal(), first.client.record.get()])).not.toMatch(/user-1|vs_1/)
})

test('a tab of the same origin hears of a choice, also where cookies tell of no change', async () => {
  const local = createMemoryStorage()
  const first = open(undefined, { local, hears: false })
  const second = open(first.cookies, { local, hears: false })
  await first.client.consent.set('granted')
  await second.platform.settle()
  expect(who(second.client)).toEqual(who(first.client))
})

test('the cookie is the truth: without it, what lies beside it names nobody', async () => {
  const first = open()
  await first.client.consent.set('granted')
  first.cookies.entries.clear()
  const second = open(first.cookies, { local: first.local })
  expect(second.client.consent.get()).toMatchObject({ epoch: 0, chosen: false })
  expect(second.client.record.get().anonymousId).toBe(undefined)
})

test('takes over a record from before there was a cookie', async () => {
  const local = createMemoryStorage()
  const { platform } = createTransportPair('pk_test', { storage: local })
  const before = createClient({ site: 'pk_test', host: '', platform }).client
  await before.consent.set('granted')
  const { client, readCookie } = open(undefined, { local })
  expect(who(client)).toEqual(who(before))
  client.record.patch({ session: 'vs_1' })
  expect(readCookie().anonymousId).toBe(client.record.get().anonymousId)
})

test('where the browser refuses the cookie, all is as without it', async () => {
  const { client, readLocal, cookies } = open(createMemoryCookies('elsewhere.example'))
  await client.consent.set('granted')
  expect(readLocal().anonymousId).toBe(client.record.get().anonymousId)
  const again = open(cookies)
  expect(again.client.consent.get().epoch).toBe(0)
})

test('a broken cookie counts as nothing, and is written anew', async () => {
  const cookies = createMemoryCookies('shop.example')
  cookies.entries.set(KEY, '%7Bbroken')
  const { client, readCookie } = open(cookies)
  expect(client.consent.get().chosen).toBe(false)
  await client.consent.set('granted')
  expect(readCookie().anonymousId).toBe(client.record.get().anonymousId)
})

test('a spelling no cookie of ours has counts as nothing', () => {
  const cookies = createMemoryCookies('shop.example')
  cookies.entries.set(KEY, '%E0%A4%A')
  expect(open(cookies).client.consent.get().chosen).toBe(false)
})

test('never throws where a sandboxed page has no cookies', async () => {
  const document = {
    get cookie(): string {
      throw new DOMException('sandboxed', 'SecurityError')
    },
    set cookie(_: string) {
      throw new DOMException('sandboxed', 'SecurityError')
    },
  }
  const { platform } = createTransportPair('pk_test')
  const view = { document: document as Document }
  const storage = createCookieStorage(platform.storage, { domain: 'shop.example' }, view)
  expect(storage.write(KEY, '{"session":"vs_1"}')).toBe(true)
  expect(storage.read(KEY)).toBe('{"session":"vs_1"}')
  storage.remove(KEY)
  expect(storage.read(KEY)).toBe(null)
})

test('removes both', async () => {
  const { client, storage, cookies, local } = open()
  await client.consent.set('granted')
  storage.remove(KEY)
  expect([cookies.entries.size, local.entries.size]).toEqual([0, 0])
})

test('on a server the storage stays as it is', () => {
  const { platform } = createTransportPair('pk_test')
  expect(createCookieStorage(platform.storage, { domain: 'shop.example' })).toBe(platform.storage)
})

test('a refusal is one on every subdomain, in as little as without a cookie', async () => {
  const first = open()
  await first.client.consent.set('denied')
  const { consent } = first.client.record.get()
  expect(first.readCookie()).toEqual([1, Date.parse(consent?.at ?? ''), { '': 127 }])
  expect(first.readLocal()).toEqual({ cookie: { epoch: 1 } })
  const second = open(first.cookies)
  expect(second.client.consent.get()).toEqual(first.client.consent.get())
  second.client.record.patch({ session: 'vs_1' })
  expect([second.client.record.get().consent, second.readCookie().consent]).toEqual([
    consent,
    consent,
  ])
})

test('the cookie outweighs a refusal from before there was one', async () => {
  const local = createMemoryStorage()
  const { platform } = createTransportPair('pk_test', { storage: local })
  const before = createClient({ site: 'pk_test', host: '', platform }).client
  await before.consent.set('denied')
  const elsewhere = open()
  await elsewhere.client.consent.set('granted')
  const { client } = open(elsewhere.cookies, { local })
  expect(who(client)).toEqual(who(elsewhere.client))
})
