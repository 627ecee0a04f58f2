import { connect } from 'node:net'
import { type ErrorBody, LIMITS } from '@beckon/protocol'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { hashToken } from '../shared/tokens.ts'
import { bearer, closeSockets, enterVisitor, get, post, ulid } from '../test-client.ts'
import { startTestGateway, type TestGateway } from '../testing.ts'

let gateway: TestGateway

beforeAll(async () => {
  gateway = await startTestGateway()
})
afterEach(closeSockets)
afterAll(() => gateway.stop())

async function refusal(
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<[number, string]> {
  const answer = await post<ErrorBody>(gateway.url + path, body, headers)
  expect(answer.body.error.message).toMatch(/\w/)
  return [answer.status, answer.body.error.code]
}

const event = { type: 'track', event: 'Viewed', anonymousId: 'a' }

test('refuses an unknown site key', async () => {
  expect(await refusal('/v1/sessions', { site: 'pk_nobody' })).toEqual([401, 'site/unknown'])
  expect(await refusal('/v1/batch', { writeKey: 'src_no', batch: [event] })).toEqual([
    401,
    'site/unknown',
  ])
  const { status, body } = await get<ErrorBody>(`${gateway.url}/v1/sites/pk_nobody/config`)
  expect([status, body.error.code]).toEqual([401, 'site/unknown'])
})

test('refuses a key of the wrong kind, and none at all', async () => {
  const { source, secret, site, url } = gateway
  expect(await refusal('/v1/sessions', { site: source })).toEqual([403, 'key/forbidden'])
  expect(await refusal('/v1/sessions', { site: secret })).toEqual([403, 'key/forbidden'])
  expect(await refusal('/v1/batch', { batch: [event] })).toEqual([401, 'auth/required'])
  const read = await get<ErrorBody>(`${url}/v1/events`, bearer(site))
  expect([read.status, read.body.error.code]).toEqual([403, 'key/forbidden'])
  expect((await get<ErrorBody>(`${url}/v1/people/x`)).body.error.code).toBe('auth/required')
})

test('takes a secret only as it was given out, not as it is stored', async () => {
  const read = (key: string) => get<ErrorBody>(`${gateway.url}/v1/conversations`, bearer(key))
  expect((await read(gateway.secret)).status).toBe(200)
  const stored = await read(hashToken(gateway.secret))
  expect([stored.status, stored.body.error.code]).toEqual([401, 'site/unknown'])
})

test('refuses what is no JSON, no UTF-8, or no object', async () => {
  for (const path of ['/v1/sessions', '/v1/batch', '/v1/consent', '/v1/agents/login']) {
    expect(await refusal(path, '{"site":')).toEqual([400, 'request/malformed'])
    expect(await refusal(path, '[]')).toEqual([400, 'request/invalid'])
    expect(await refusal(path, 'null')).toEqual([400, 'request/invalid'])
  }
  const response = await fetch(`${gateway.url}/v1/sessions`, {
    method: 'POST',
    body: new Uint8Array([0x22, 0xff, 0x22]),
  })
  expect(await response.json()).toMatchObject({ error: { code: 'request/malformed' } })
})

test('reads JSON whatever the content type says', async () => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/json']) {
    const { status } = await post(
      `${gateway.url}/v1/sessions`,
      { site: gateway.site },
      { 'content-type': type },
    )
    expect(status).toBe(200)
  }
})

test('refuses fields of the wrong type and names them', async () => {
  const { body } = await post<ErrorBody>(`${gateway.url}/v1/sessions`, {
    site: 7,
    locale: ['en'],
  })
  expect(body.error.code).toBe('request/invalid')
  expect(body.error.details?.map(({ path }) => path)).toEqual(['site', 'locale'])
})

test('refuses bodies that are too large', async () => {
  const large = JSON.stringify({ site: gateway.site, locale: 'x'.repeat(LIMITS.bodyBytes) })
  expect(await refusal('/v1/sessions', large)).toEqual([413, 'request/too-large'])
  const batch = { writeKey: gateway.source, batch: [], pad: 'x'.repeat(LIMITS.batchBytes) }
  expect(await refusal('/v1/batch', batch)).toEqual([413, 'request/too-large'])
})

test('refuses messages without text, too long, or without a proper id', async () => {
  const visitor = await enterVisitor(gateway)
  const headers = bearer(visitor.session)
  const cases: [unknown, number, string][] = [
    [{ id: ulid(), text: ' \n\t ' }, 400, 'message/empty'],
    [{ id: ulid(), text: '' }, 400, 'message/empty'],
    [{ id: ulid(), text: 'x'.repeat(LIMITS.messageText + 1) }, 413, 'message/too-long'],
    [{ id: ulid(), text: 7 }, 400, 'request/invalid'],
    [{ id: ulid() }, 400, 'request/invalid'],
    [{ id: 'mine', text: 'Hello' }, 400, 'request/invalid'],
    [undefined, 400, 'request/invalid'],
    ['Hello', 400, 'request/invalid'],
  ]
  for (const [input, status, code] of cases) {
    expect(await visitor.refusal('message:send', input)).toBe(code)
    if (typeof input !== 'object') continue
    expect(await refusal('/v1/messages', input, headers)).toEqual([status, code])
  }
  expect((await visitor.ask('messages:list', {})).lastSeq).toBe(0)
})

test('refuses a number that is none, and stores nothing of the request', async () => {
  const visitor = await enterVisitor(gateway)
  for (const phone of ['12345', 'call me', '', '+44 20', '+999 123 456 789']) {
    expect(await visitor.refusal('callback:request', { id: ulid(), phone })).toBe(
      'callback/phone-invalid',
    )
  }
  const body = { id: ulid(), phone: '0000' }
  expect(await refusal('/v1/callbacks', body, bearer(visitor.session))).toEqual([
    400,
    'callback/phone-invalid',
  ])
  const read = await get(`${gateway.url}/v1/callbacks`, bearer(gateway.secret))
  expect(read.body).toEqual({ callbacks: [], next: null })
})

test('answers requests nobody knows, with or without an ack', async () => {
  const visitor = await enterVisitor(gateway)
  expect(await visitor.refusal('cases:list', {})).toBe('request/not-found')
  expect(await visitor.refusal('__proto__', {})).toBe('request/not-found')
  visitor.socket.emit('message:send', { id: 1 })
  visitor.socket.emit('message:send')
  visitor.socket.emit('typing:set', 'nonsense', 'more nonsense')
  const alone = await new Promise((resolve) => visitor.socket.emit('messages:list', resolve))
  expect(alone).toMatchObject({ ok: false, error: { code: 'request/invalid' } })
  expect(await visitor.ask('messages:list', {})).toMatchObject({ lastSeq: 0 })
})

test('has nothing at other addresses', async () => {
  for (const path of ['/', '/v1', '/v1/nothing', '/v1/%', '/v1/people/../..']) {
    const { status, body } = await get<ErrorBody>(gateway.url + path)
    expect([status, body.error.code]).toEqual([404, 'request/not-found'])
  }
})

test('refuses a made-up cursor and a silly limit', async () => {
  const headers = bearer(gateway.secret)
  for (const query of ['cursor=xyz', 'limit=0', 'limit=many', 'limit=1001', 'limit=1&limit=2']) {
    const { body } = await get<ErrorBody>(`${gateway.url}/v1/callbacks?${query}`, headers)
    expect(body.error.code).toBe('request/invalid')
  }
})

test('closes a socket that sends more than a body may have, and lives on', async () => {
  const visitor = await enterVisitor(gateway)
  const gone = new Promise((resolve) => visitor.socket.once('disconnect', resolve))
  visitor.socket.emit('message:send', { id: ulid(), text: 'x'.repeat(LIMITS.bodyBytes) })
  expect(await gone).toMatch(/transport/)
  expect((await get(`${gateway.url}/readyz`)).status).toBe(200)
})

test('answers what is not even HTTP in its own words', async () => {
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(gateway.gateway.port, '127.0.0.1', () => socket.write('GARBAGE\r\n\r\n'))
    socket.once('data', (data) => resolve(data.toString()))
  })
  expect(answer).toContain('"code":"request/malformed"')
})

test('stored nothing of all this', async () => {
  const headers = bearer(gateway.secret)
  const read = (path: string) => get(`${gateway.url}/v1/${path}`, headers)
  expect((await read('events')).body).toEqual({ events: [], next: null })
  expect((await read('conversations')).body).toEqual({ conversations: [], next: null })
})
