import { randomUUID } from 'node:crypto'
import type { BatchAnswer, ErrorBody, Person } from '@beckon/protocol'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bearer, get, openSession, post } from '../test-client.ts'
import { chooseAll } from '../test-life.ts'
import { startTestGateway, type TestGateway } from '../testing.ts'

let gateway: TestGateway
beforeEach(async () => {
  gateway = await startTestGateway()
})
afterEach(() => gateway.stop())

const url = (path: string): string => `${gateway.url}${path}`
const personOf = async (id: string) =>
  (await get<{ person: Person }>(url(`/v1/people/${id}`), bearer(gateway.secret))).body.person

test('names a few faults of an event, not each of a hundred thousand', async () => {
  const names = Array.from({ length: 100_000 }, (_, i) => [`a${i}`, 1])
  const context = { consent: { categoryPreferences: Object.fromEntries(names) } }
  const event = { type: 'track', event: 'E', anonymousId: 'a' }
  const one = { writeKey: gateway.source, batch: [{ ...event, context }] }
  const { body } = await post<BatchAnswer>(url('/v1/batch'), one)
  expect(body.errors).toMatchObject([{ index: 0, code: 'event/invalid' }])
  expect(JSON.stringify(body).length).toBeLessThan(1000)
  const all = { writeKey: gateway.source, batch: [event], context }
  const refused = await post<ErrorBody>(url('/v1/batch'), all)
  expect(refused.body.error.code).toBe('request/invalid')
  expect(JSON.stringify(refused.body).length).toBeLessThan(1000)
})

test('lets one anonymous id go from hand to hand a hundred times, then stay', async () => {
  for (let i = 0; i < 110; i++) await openSession(gateway, 'a')
  const owner = (await personOf('a')).id
  await openSession(gateway, 'a')
  expect((await personOf('a')).id).toBe(owner)
})

test('gives one session a hundred anonymous ids, and no more', async () => {
  const session = await openSession(gateway)
  const ids = Array.from({ length: 105 }, () => randomUUID())
  for (const anonymousId of ids) await chooseAll(gateway, { anonymousId }, bearer(session))
  const { body } = await post<{ identities: unknown[]; receipts: unknown[] }>(
    url('/v1/subjects/me/export'),
    { site: gateway.site },
    bearer(session),
  )
  expect(body).toMatchObject({ identities: { length: 100 }, receipts: { length: 105 } })
})

test.each(['/beacon/v1/batch', '/sourceConfig', '/v1/pixel/track'])(
  'overlooks keys of which an address has two: %s',
  async (path) => {
    const address = url(`${path}?writeKey=${gateway.source}&writeKey=${gateway.source}`)
    const method = path.startsWith('/beacon') ? 'POST' : 'GET'
    const answer = await fetch(address, {
      method,
      ...(method === 'POST' && { body: '{"batch":[]}' }),
    })
    expect(answer.status).toBe(path.startsWith('/v1/pixel') ? 200 : 401)
  },
)

test.each(['/beacon/v1/batch', '/sourceConfig', '/v1/pixel/track'])(
  'takes no secret from an address: %s',
  async (path) => {
    const event = 'anonymousId=a&event=Leaked'
    const method = path.startsWith('/beacon') ? 'POST' : 'GET'
    const body = '{"batch":[{"type":"track","anonymousId":"a","event":"Leaked"}]}'
    const address = url(`${path}?writeKey=${gateway.secret}&${event}`)
    const answer = await fetch(address, { method, ...(method === 'POST' && { body }) })
    expect(answer.status).toBe(path.startsWith('/v1/pixel') ? 200 : 403)
    const { body: read } = await get<{ events: unknown[] }>(
      url('/v1/events'),
      bearer(gateway.secret),
    )
    expect(read.events).toEqual([])
  },
)
