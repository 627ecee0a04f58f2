import type { BatchAnswer, ErrorBody, Purposes, StoredEvent } from '@beckon/protocol'
import { LIMITS } from '@beckon/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bearer, get, openSession, post, type TestAnswer } from '../../test-client.ts'
import { startTestGateway, type TestGateway } from '../../testing.ts'

let gateway: TestGateway

beforeAll(async () => {
  gateway = await startTestGateway()
})
afterAll(() => gateway.stop())

type Answer = TestAnswer<BatchAnswer & ErrorBody>

let counter = 0
const newId = (kind: string): string => `${kind}-${++counter}`

function send(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer> {
  return post(`${gateway.url}/v1/${path}`, body, headers)
}

async function stored(anonymousId: string): Promise<StoredEvent[]> {
  const url = `${gateway.url}/v1/events?anonymousId=${anonymousId}`
  const { body } = await get<{ events: StoredEvent[] }>(url, bearer(gateway.secret))
  return body.events
}

async function choose(anonymousId: string, epoch: number, analytics: boolean): Promise<void> {
  const purposes: Purposes = {
    functional: true,
    analytics,
    profile: false,
    personalization: false,
    ads: false,
  }
  const choice = { site: gateway.site, anonymousId, epoch, purposes, surface: 'api' }
  const { status } = await send('consent', { ...choice, at: new Date().toISOString() })
  expect(status).toBe(200)
}

function consented(anonymousId: string, epoch: number, analytics = true): Record<string, unknown> {
  const consent = { epoch, categoryPreferences: { analytics } }
  return {
    type: 'track',
    event: 'Viewed',
    messageId: newId('m'),
    anonymousId,
    context: { consent },
  }
}

/** The verdict on one event sent with the public key. */
async function verdict(event: unknown): Promise<string> {
  const { body } = await send('batch', { writeKey: gateway.site, batch: [event] })
  return body.error?.code ?? Object.values(body.results)[0]
}

test('takes an event that the newest receipt covers, once', async () => {
  const visitor = newId('a')
  await choose(visitor, 1, true)
  const event = consented(visitor, 1)
  expect(await verdict(event)).toBe('ok')
  expect(await verdict(event)).toBe('ok')
  expect(await stored(visitor)).toMatchObject([
    { messageId: event['messageId'], event: 'Viewed', type: 'track', anonymousId: visitor },
  ])
})

test('refuses events no receipt covers, and stores nothing of them', async () => {
  const [none, denied, other] = [newId('a'), newId('a'), newId('a')]
  await choose(denied, 1, false)
  await choose(other, 1, true)
  const refused = [
    consented(none, 1),
    consented(denied, 1),
    consented(other, 2),
    consented(other, 1, false),
    { ...consented(other, 1), context: {} },
    { ...consented(other, 1), anonymousId: none },
    { ...consented(other, 1), anonymousId: undefined, userId: 'u' },
  ]
  for (const event of refused) expect(await verdict(event)).toBe('consent/required')
  for (const visitor of [none, denied, other]) expect(await stored(visitor)).toEqual([])
})

test('refuses what was allowed then and withdrawn since, until allowed again', async () => {
  const visitor = newId('a')
  await choose(visitor, 1, true)
  await choose(visitor, 2, false)
  expect(await verdict(consented(visitor, 1))).toBe('consent/required')
  expect(await verdict(consented(visitor, 2))).toBe('consent/required')
  await choose(visitor, 3, true)
  expect(await verdict(consented(visitor, 2))).toBe('consent/required')
  expect(await verdict(consented(visitor, 3))).toBe('ok')
})

test('answers the same epoch with the first receipt, whatever is sent later', async () => {
  const visitor = newId('a')
  await choose(visitor, 1, false)
  await choose(visitor, 1, true)
  expect(await verdict(consented(visitor, 1))).toBe('consent/required')
})

test('drops the bad events of a batch, names them, and keeps the others', async () => {
  const visitor = newId('a')
  const good = { type: 'page', name: 'Home', messageId: newId('m'), anonymousId: visitor }
  const { status, body } = await send('batch', {
    writeKey: gateway.source,
    batch: [
      good,
      { type: 'track', messageId: 'no-event', anonymousId: visitor },
      { type: 'dance', anonymousId: visitor },
      'nonsense',
      { ...good, messageId: 'large', properties: { x: 'x'.repeat(LIMITS.eventBytes) } },
      { type: 'track', event: 'Nobody', messageId: 'nobody' },
      good,
    ],
  })
  expect(status).toBe(200)
  expect(body.success).toBe(true)
  expect(body.results).toEqual({
    [good.messageId]: 'ok',
    'no-event': 'drop',
    large: 'drop',
    nobody: 'drop',
  })
  expect(body.errors.map(({ index, messageId, code }) => [index, messageId, code])).toEqual([
    [1, 'no-event', 'event/invalid'],
    [2, null, 'event/invalid'],
    [3, null, 'event/invalid'],
    [4, 'large', 'event/too-large'],
    [5, 'nobody', 'event/invalid'],
  ])
  expect(await stored(visitor)).toHaveLength(1)
})

test('refuses a whole batch only if not one event could be taken', async () => {
  const event = { type: 'track', event: 'Viewed', anonymousId: newId('a') }
  const refused = await send('batch', { writeKey: gateway.site, batch: [event, 'nonsense'] })
  expect([refused.status, refused.body.error.code]).toEqual([403, 'consent/required'])
  expect(refused.body.error.details).toHaveLength(2)
  const empty = await send('batch', { writeKey: gateway.site, batch: [] })
  expect(empty.body).toEqual({ success: true, results: {}, errors: [] })
})

test('takes the key from the header, the body or the event, the header first', async () => {
  const visitor = newId('a')
  const event = () => ({ type: 'track', event: 'E', anonymousId: visitor, messageId: newId('m') })
  const basic = (text: string) => ({ authorization: `Basic ${btoa(text)}` })
  const { source } = gateway
  const wrong = { writeKey: 'src_wrong' }
  const answers = [
    await send('batch', { ...wrong, batch: [event()] }, basic(`${source}:`)),
    await send('batch', { ...wrong, batch: [event()] }, basic(source)),
    await send('batch', { batch: [event()] }, bearer(source)),
    await send('batch', { writeKey: source, batch: [event()] }),
    await send('batch', { batch: [{ ...event(), writeKey: source }] }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
  const refused = await send('batch', { writeKey: source, batch: [event()] }, basic('src_wrong:'))
  expect(refused.body.error.code).toBe('site/unknown')
  expect(await stored(visitor)).toHaveLength(5)
})

test('has a route for each type of event, and the one-letter names of Segment’s libraries', async () => {
  const visitor = newId('a')
  const { source: writeKey } = gateway
  const common = { writeKey, anonymousId: visitor, event: 'E', groupId: 'g', previousId: 'p' }
  const routes = ['track', 'page', 'screen', 'identify', 'group', 'alias', ...'tpsiga']
  for (const route of routes) expect((await send(route, common)).status).toBe(200)
  const batch = [{ type: 'track', event: 'E', anonymousId: visitor }]
  expect((await send('b', { writeKey, batch })).status).toBe(200)
  const types = (await stored(visitor)).map(({ type }) => type)
  expect(types.slice(0, 6)).toEqual(routes.slice(0, 6))
  expect(types.slice(6, 12)).toEqual(routes.slice(0, 6))
  const refused = await send('track', { writeKey, anonymousId: visitor })
  expect([refused.status, refused.body.error.code]).toEqual([400, 'event/invalid'])
  const unconsented = await send('track', { ...common, writeKey: gateway.site })
  expect([unconsented.status, unconsented.body.error.code]).toEqual([403, 'consent/required'])
})

test('puts a wrong clock right and lays the batch’s context under the event’s', async () => {
  const visitor = newId('a')
  const hour = 60 * 60 * 1000
  const at = (time: number) => new Date(time).toISOString()
  const wrong = Date.now() + 5 * hour
  await send('batch', {
    writeKey: gateway.source,
    sentAt: at(wrong),
    context: { locale: 'de', page: { path: '/' } },
    batch: [
      {
        type: 'track',
        event: 'E',
        anonymousId: visitor,
        timestamp: at(wrong - hour),
        context: { locale: 'fr' },
      },
    ],
  })
  const [event] = await stored(visitor)
  const age = Date.parse(event?.receivedAt ?? '') - Date.parse(event?.timestamp ?? '')
  expect(age).toBe(hour)
  expect(event?.context).toEqual({ locale: 'fr', page: { path: '/' } })
})

test('survives JSON that is nested beyond reason', async () => {
  const deep = '['.repeat(100_000) + ']'.repeat(100_000)
  const body = `{"writeKey":"${gateway.source}","batch":[{"type":"track","event":"E","anonymousId":"a","properties":{"x":${deep}}}]}`
  const answer = await send('batch', body)
  expect([answer.status, answer.body.error.code]).toEqual([413, 'event/too-large'])
})

test('takes a full batch of 2500 events in one go', async () => {
  const visitor = newId('a')
  const batch = Array.from({ length: LIMITS.batchEvents }, () => ({
    type: 'track',
    event: 'Viewed',
    anonymousId: visitor,
  }))
  const { status, body } = await send('batch', { writeKey: gateway.source, batch })
  expect(status).toBe(200)
  expect(Object.keys(body.results)).toHaveLength(LIMITS.batchEvents)
  const over = await send('batch', { writeKey: gateway.source, batch: [...batch, batch[0]] })
  expect(over.body.error.code).toBe('request/invalid')
})

test('writes down a choice made with a session only', async () => {
  const session = await openSession(gateway)
  const purposes = {
    functional: true,
    analytics: false,
    profile: false,
    personalization: false,
    ads: false,
  }
  const notice = { id: 'widget', version: '1', locale: 'en', text: 'May we?' }
  const at = '2026-11-22T10:00:00+01:00'
  const choice = { site: gateway.site, epoch: 1, purposes, notice, surface: 'widget', at }
  const alone = await send('consent', choice)
  expect([alone.status, alone.body.error.code]).toEqual([400, 'request/invalid'])
  const first = await send('consent', choice, bearer(session))
  expect(first.body).toMatchObject({
    receipt: { anonymousId: null, epoch: 1, purposes, notice, at: '2026-11-22T09:00:00.000Z' },
  })
  expect((await send('consent', choice, bearer(session))).body).toEqual(first.body)
})
