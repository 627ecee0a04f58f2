import type { ErrorBody } from '@beckon/protocol'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { bearer, closeSockets, connectVisitor, openSession, post, ulid } from '../test-client.ts'
import { startTestGateway, type TestGateway } from '../testing.ts'

let now = Date.now()
let gateway: TestGateway
/** Networks that nobody asked from yet. */
let networks = 0

beforeAll(async () => {
  gateway = await startTestGateway({
    // What a proxy says of who asks is believed then.
    publicUrl: 'https://chat.example.com',
    clock: () => now,
    rates: {
      'connections.network': 3,
      'sessions.network': 4,
      'sessions.site': 50,
      'messages.session': 3,
      'events.network': 100,
      'uploads.session': 2,
      'searches.network': 2,
    },
  })
})
afterEach(closeSockets)
afterAll(() => gateway.stop())

const url = (path: string): string => `http://127.0.0.1:${gateway.gateway.port}${path}`
const from = (address = `192.0.2.${++networks}`) => ({ 'x-forwarded-for': address })
const reach = (path: string, body: unknown, headers: Record<string, string>) =>
  post<Partial<ErrorBody>>(url(path), body, headers)
const open = (headers = from()) =>
  openSession({ url: url(''), site: gateway.site }, undefined, headers)

test('says over HTTP when it is worth sending again, and takes it then', async () => {
  const headers = from()
  const ask = () => reach('/v1/sessions', { site: gateway.site }, headers)
  for (let count = 0; count < 4; count++) expect((await ask()).status).toBe(200)
  const refused = await ask()
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '15'])
  expect(refused.body.error).toMatchObject({
    code: 'request/too-many',
    details: [{ path: 'retryAfter', message: 'Wait 15 seconds' }],
  })
  expect((await reach('/v1/sessions', { site: gateway.site }, from())).status).toBe(200)
  now += 15_000
  expect((await ask()).status).toBe(200)
})

test('believes of who asks only what the proxy itself saw', async () => {
  const address = `192.0.2.${++networks}`
  const ask = (claimed: string) =>
    reach('/v1/sessions', { site: gateway.site }, from(`${claimed}, ${address}`))
  for (let count = 0; count < 4; count++) await ask(`198.51.100.${count}`)
  expect((await ask('198.51.100.9')).status).toBe(429)
})

test('counts messages of a session, whichever way they come, and keeps none that it refused', async () => {
  const session = await open()
  const visitor = await connectVisitor(url(''), { session, protocol: 1 })
  const send = () => visitor.refusal('message:send', { id: ulid(), text: 'Hello' })
  expect([await send(), await send()]).toEqual(['none', 'none'])
  const headers = bearer(session)
  expect((await reach('/v1/messages', { id: ulid(), text: 'Hello' }, headers)).status).toBe(200)
  const late = { id: ulid(), text: 'Late' }
  const refused = await visitor.socket.timeout(5000).emitWithAck('message:send', late)
  expect(refused.error).toMatchObject({
    code: 'request/too-many',
    details: [{ path: 'retryAfter', message: 'Wait 20 seconds' }],
  })
  expect((await reach('/v1/messages', late, headers)).status).toBe(429)
  expect(await visitor.ask('messages:list', {})).toMatchObject({ lastSeq: 3 })
  now += 20_000
  expect(await visitor.refusal('message:send', late)).toBe('none')
  expect(await visitor.ask('messages:list', {})).toMatchObject({ lastSeq: 4 })
})

test('counts each event of a batch, and lets the site’s own server send for many', async () => {
  const headers = from()
  const batchOf = (count: number) =>
    Array.from({ length: count }, () => ({ type: 'track', event: 'E', anonymousId: 'a' }))
  const send = (writeKey: string, count: number) =>
    reach('/v1/batch', { writeKey, batch: batchOf(count) }, headers)
  expect((await send(gateway.source, 80)).status).toBe(200)
  const refused = await send(gateway.source, 50)
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '18'])
  expect(
    (await reach('/v1/track', { writeKey: gateway.source, event: 'E', userId: 'u' }, headers))
      .status,
  ).toBe(200)
  expect((await send(gateway.secret, 200)).status).toBe(200)
})

test('counts uploads and searches', async () => {
  const headers = {
    ...bearer(await open()),
    'tus-resumable': '1.0.0',
    'upload-length': '10',
    'upload-metadata': `filename ${btoa('a.txt')},filetype ${btoa('text/plain')}`,
  }
  const upload = async () => (await fetch(url('/v1/files'), { method: 'POST', headers })).status
  expect([await upload(), await upload(), await upload()]).toEqual([201, 201, 429])
  const asker = from()
  const search = async () =>
    (await fetch(url(`/v1/articles/search?site=${gateway.site}&q=a`), { headers: asker })).status
  expect([await search(), await search(), await search()]).toEqual([200, 200, 429])
})

test('lets no network have all the sockets, and takes one more when one goes', async () => {
  const headers = from()
  const session = await open()
  const connect = () => connectVisitor(url(''), { session, protocol: 1 }, { headers })
  const [first] = [await connect(), await connect(), await connect()]
  await expect(connect()).rejects.toThrow()
  await expect(
    connectVisitor(url(''), { session, protocol: 1 }, { transports: ['polling'], headers }),
  ).rejects.toThrow()
  await connectVisitor(url(''), { session, protocol: 1 }, { headers: from() })
  first?.socket.disconnect()
  await expect
    .poll(() =>
      connect().then(
        () => true,
        () => false,
      ),
    )
    .toBe(true)
})

test('keeps no more of what a socket asks than can wait, and goes on answering', async () => {
  const visitor = await connectVisitor(url(''), { session: await open(), protocol: 1 })
  const asked = Array.from({ length: 3000 }, () => visitor.refusal('messages:list', {}))
  const codes = await Promise.all(asked)
  expect(new Set(codes)).toEqual(new Set(['none', 'request/too-many']))
  expect(codes.filter((code) => code === 'none').length).toBeGreaterThanOrEqual(500)
  expect(await visitor.refusal('messages:list', {})).toBe('none')
})
