import type { Decision, OutboxEntry, SignedReceipt, SiteConfig } from '@beckon/protocol'
import {
  readVapid,
  startTestPush,
  type TestBrowser,
  type TestPush,
} from '@beckon/tooling/test-push'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { GatewayOptions } from '../../../gateway-options.ts'
import {
  bearer,
  closeSockets,
  connectVisitor,
  get,
  openSession,
  post,
  setSettings,
  ulid,
} from '../../../test-client.ts'
import { addSigner, claimsFor, prove, signToken } from '../../../test-tokens.ts'
import { startTestGateway, type TestGateway } from '../../../testing.ts'

const SOON = { timeout: 15_000 }
const PAGE = 'https://shop.example.com/chairs?colour=oak#reviews'
const CONSENT = { version: '1', text: 'Notify me on this device.' }

let service: TestPush
let gateway: TestGateway

beforeEach(async () => {
  service = await startTestPush()
  await begin()
})
afterEach(async () => {
  closeSockets()
  await gateway.stop()
  await service.stop()
})

async function begin(options: Partial<GatewayOptions> = {}): Promise<void> {
  const push = { services: [service.url], subject: 'mailto:desk@shop.example' }
  gateway = await startTestGateway({ push, reach: { gather: 0, away: 0 }, ...options })
  await setSettings(gateway, 'push', { enabled: true })
}

interface Visitor {
  session: string
  conversationId: string
}

async function write(session?: string): Promise<Visitor> {
  const token = session ?? (await openSession(gateway))
  const { body } = await post<{ message: { conversationId: string } }>(
    `${gateway.url}/v1/messages`,
    { id: ulid(), text: 'Is it in stock?' },
    bearer(token),
  )
  return { session: token, conversationId: body.message.conversationId }
}

function subscribe({ session }: Visitor, browser: TestBrowser, input: object = {}) {
  const { endpoint, keys } = browser
  const body = { endpoint, keys, consent: CONSENT, page: PAGE, locale: 'de-AT', ...input }
  return post<{ push: { expiresAt: string }; error?: { code: string } }>(
    `${gateway.url}/v1/push`,
    body,
    bearer(session),
  )
}

async function unsubscribe({ session }: Visitor, { endpoint }: TestBrowser): Promise<unknown> {
  const response = await fetch(`${gateway.url}/v1/push`, {
    method: 'DELETE',
    headers: { ...bearer(session), 'content-type': 'application/json' },
    body: JSON.stringify({ endpoint }),
  })
  return response.json()
}

async function answer({ conversationId }: Visitor, text: string): Promise<void> {
  const url = `${gateway.url}/v1/conversations/${conversationId}/messages`
  await post(url, { id: ulid(), text, name: 'Robin' }, bearer(gateway.secret))
}

async function decisions(): Promise<Decision[]> {
  const url = `${gateway.url}/v1/decisions`
  return (await get<{ decisions: Decision[] }>(url, bearer(gateway.secret))).body.decisions
}

async function outbox(): Promise<OutboxEntry[]> {
  const url = `${gateway.url}/v1/outbox`
  return (await get<{ entries: OutboxEntry[] }>(url, bearer(gateway.secret))).body.entries
}

test('tells a browser what a push service between cannot read, and who sends it', async () => {
  const visitor = await write()
  const browser = service.subscribe()
  expect((await subscribe(visitor, browser)).status).toBe(200)
  await answer(visitor, `Yes,\nin oak ${'and in every other wood '.repeat(20)}`)
  const { headers, body } = await service.wait()
  expect(body.length).toBeLessThan(4096)
  expect(body.includes('oak')).toBe(false)
  const notice = browser.read(body)
  expect(notice).toMatchObject({
    beckon: 1,
    title: 'Robin · Hearth & Home',
    url: 'https://shop.example.com/chairs?colour=oak',
  })
  expect(notice.body).toMatch(/^Yes, in oak and .+…$/)
  expect(notice.body.length).toBeLessThanOrEqual(120)
  expect(headers).toMatchObject({
    'content-encoding': 'aes128gcm',
    ttl: '86400',
    urgency: 'high',
    topic: notice.tag,
  })
  const config = await get<SiteConfig>(`${gateway.url}/v1/sites/${gateway.site}/config`)
  const { key, claims } = readVapid(headers.authorization)
  expect(config.body.push).toEqual({ key, worker: '/beckon-worker.js' })
  expect(claims).toMatchObject({ aud: service.url, sub: 'mailto:desk@shop.example' })
  expect(Number(claims.exp) * 1000 - Date.now()).toBeLessThan(24 * 60 * 60 * 1000)
  const decided = { channel: 'push', verdict: 'sent', reason: null }
  await expect.poll(decisions, SOON).toMatchObject([decided])
  expect(JSON.stringify(await decisions())).not.toContain(browser.endpoint)
})

test('says no more than that there is an answer where the owner wants that', async () => {
  await setSettings(gateway, 'push', { enabled: true, preview: false, worker: '/sw.js' })
  const visitor = await write()
  const browser = service.subscribe()
  await subscribe(visitor, browser)
  await answer(visitor, 'Yes, in oak.')
  const notice = browser.read((await service.wait()).body)
  expect(notice).toMatchObject({ title: 'Hearth & Home', dir: 'ltr', lang: 'de' })
  expect(JSON.stringify(notice)).not.toMatch(/oak\.|Robin/)
})

test('tells all browsers of somebody, and forgets those that have gone', async () => {
  const visitor = await write()
  const [phone, desk] = [service.subscribe(), service.subscribe()]
  await subscribe(visitor, phone)
  await subscribe(visitor, desk)
  await answer(visitor, 'One')
  await expect.poll(() => new Set(service.pushes.map(({ browser }) => browser)).size, SOON).toBe(2)
  await expect.poll(decisions, SOON).toHaveLength(1)
  service.answer(410)
  await answer(visitor, 'Two')
  const gone = { verdict: 'held', reason: 'unreachable' }
  await expect.poll(async () => (await decisions())[0], SOON).toMatchObject(gone)
  const before = service.pushes.length
  service.answer(201)
  await answer(visitor, 'Three')
  expect((await outbox()).filter(({ state }) => state === 'pending')).toEqual([])
  expect(service.pushes).toHaveLength(before)
  await subscribe(visitor, phone)
  await answer(visitor, 'Four')
  await expect.poll(() => service.pushes.length, SOON).toBe(before + 1)
})

test('leaves a push service alone for as long as it asks', async () => {
  const visitor = await write()
  await subscribe(visitor, service.subscribe())
  service.answer(429, { 'retry-after': '3600' })
  await answer(visitor, 'One')
  const entry = async () => (await outbox())[0]
  const error = 'The push service answered 429'
  await expect.poll(entry, SOON).toMatchObject({ state: 'pending', attempts: 1, error })
  const { dueAt = '' } = (await entry()) ?? {}
  expect(Date.parse(dueAt) - Date.now()).toBeGreaterThan(3_500_000)
  expect(await decisions()).toEqual([])
})

test('tries again where only one of two browsers was reached, and tells the other not twice', async () => {
  const visitor = await write()
  const [phone, desk] = [service.subscribe(), service.subscribe()]
  await subscribe(visitor, phone)
  await answer(visitor, 'One')
  await expect.poll(decisions, SOON).toHaveLength(1)
  const other = await startTestPush()
  const port = Number(new URL(other.url).port)
  await gateway.stop()
  await begin({ push: { services: [service.url, other.url] } })
  const again = await write()
  const away = other.subscribe()
  await subscribe(again, desk)
  await subscribe(again, away)
  await other.stop()
  const before = service.pushes.length
  await answer(again, 'Two')
  await expect
    .poll(async () => (await outbox())[0], SOON)
    .toMatchObject({ error: expect.any(String) })
  expect(service.pushes).toHaveLength(before + 1)
  const back = await startTestPush(port)
  const [entry] = await outbox()
  await expect.poll(() => back.pushes.length, { timeout: 40_000 }).toBe(1)
  await expect.poll(decisions, SOON).toMatchObject([{ deliveryId: entry?.id, verdict: 'sent' }])
  expect(service.pushes).toHaveLength(before + 1)
  await back.stop()
}, 60_000)

test('tells nobody who looks: neither while they are here nor of what they read', async () => {
  await gateway.stop()
  await begin({ reach: { gather: 1000, away: 600 } })
  const visitor = await write()
  await subscribe(visitor, service.subscribe())
  const { session } = visitor
  const socket = await connectVisitor(gateway.url, { session, protocol: 1 })
  await answer(visitor, 'One')
  await socket.ask('message:read', { seq: 2 })
  await expect.poll(decisions, SOON).toMatchObject([{ verdict: 'held', reason: 'read' }])
  expect(service.pushes).toEqual([])
})

test('keeps what was agreed to as a receipt, and takes it back', async () => {
  const visitor = await write()
  const browser = service.subscribe()
  await subscribe(visitor, browser)
  await subscribe(visitor, browser)
  expect(await unsubscribe(visitor, browser)).toEqual({ push: null })
  const { body } = await post<{ receipts: SignedReceipt[] }>(
    `${gateway.url}/v1/subjects/me/receipts`,
    { site: gateway.site },
    bearer(visitor.session),
  )
  const noted = body.receipts.map(({ channels, notice }) => [channels[0]?.state, notice?.text])
  expect(noted).toEqual([
    ['granted', CONSENT.text],
    ['withdrawn', undefined],
  ])
  await answer(visitor, 'One')
  expect(await outbox()).toEqual([])
})

test('goes on by another address of the same browser, and asks for no agreement twice', async () => {
  const visitor = await write()
  const [before, after] = [service.subscribe(), service.subscribe()]
  const renewal = { consent: undefined, page: undefined, replaces: before.endpoint }
  const refused = await subscribe(visitor, after, renewal)
  expect([refused.status, refused.body.error?.code]).toEqual([403, 'consent/required'])
  await subscribe(visitor, before)
  expect((await subscribe(visitor, after, renewal)).status).toBe(200)
  await answer(visitor, 'One')
  const notice = after.read((await service.wait()).body)
  expect(notice).toMatchObject({ body: 'One', url: 'https://shop.example.com/chairs?colour=oak' })
  await expect.poll(decisions, SOON).toHaveLength(1)
  expect(service.pushes).toHaveLength(1)
  // What was taken back is not renewed, nor does anybody take another one's place.
  const other = await write()
  await subscribe(other, service.subscribe())
  await subscribe(other, service.subscribe(), { replaces: after.endpoint })
  await answer(visitor, 'Two')
  await expect.poll(() => service.pushes.length, SOON).toBe(2)
  await unsubscribe(visitor, after)
  const late = await subscribe(visitor, before, { ...renewal, replaces: after.endpoint })
  expect(late.body.error?.code).toBe('consent/required')
})

test('never tells whoever sits at a shared computer what is another one’s', async () => {
  const first = await write()
  const shared = service.subscribe()
  await subscribe(first, shared)
  const second = await write()
  await subscribe(second, shared)
  await answer(first, 'For the first only')
  await answer(second, 'For the second only')
  await service.wait()
  await expect.poll(decisions, SOON).toHaveLength(1)
  expect(service.pushes.map(({ body }) => shared.read(body).body)).toEqual(['For the second only'])
  // Nor does somebody else's word end it.
  await unsubscribe(first, shared)
  await answer(second, 'Again')
  await expect.poll(() => service.pushes.length, SOON).toBe(2)
})

test('goes on for a guest who proves to be a user', async () => {
  const guest = await write()
  const browser = service.subscribe()
  await subscribe(guest, browser)
  const token = await signToken(await addSigner(gateway), claimsFor(gateway.site, 'user'))
  await prove(gateway, { token }, guest.session)
  await answer(guest, 'Still you')
  expect(browser.read((await service.wait()).body).body).toBe('Still you')
})

test('is exported and erased with the person', async () => {
  const visitor = await write()
  const browser = service.subscribe()
  await subscribe(visitor, browser)
  const ask = (what: string) =>
    post(`${gateway.url}/v1/subjects/me/${what}`, { site: gateway.site }, bearer(visitor.session))
  expect(JSON.stringify((await ask('export')).body)).toContain(browser.endpoint)
  expect((await ask('erase')).status).toBe(200)
  const other = await write()
  expect((await subscribe(other, browser)).status).toBe(200)
})
