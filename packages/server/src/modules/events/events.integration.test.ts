import type { BatchAnswer, ErrorBody, StoredEvent } from '@beckon/protocol'
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

test('refuses a whole batch only if no receipt covers any of it', async () => {
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
  expect(Math.abs(age - hour)).toBeLessThan(1000)
  expect(event?.context).toEqual({ locale: 'fr', page: { path: '/' } })
})

test('drops what is nested beyond reason, and keeps the rest readable', async () => {
  const visitor = newId('a')
  const event = { type: 'track', event: 'E', anonymousId: visitor }
  const nest = (depth: number) => `${'['.repeat(depth)}1${']'.repeat(depth)}`
  const toText = (depth: number) =>
    JSON.stringify({ ...event, properties: { x: 'DEEP' } }).replace('"DEEP"', nest(depth))
  const batch = [30, 31, 4370, 4388, 100_000].map(toText)
  const answer = await send('batch', `{"writeKey":"${gateway.source}","batch":[${batch}]}`)
  expect(answer.status).toBe(200)
  expect(answer.body.errors.map(({ index, code }) => [index, code])).toEqual([
    [1, 'event/invalid'],
    [2, 'event/invalid'],
    [3, 'event/invalid'],
    [4, 'event/invalid'],
  ])
  expect(await stored(visitor)).toHaveLength(1)
  const alone = await send('track', toText(4388), bearer(gateway.source))
  expect([alone.status, alone.body.error.code]).toEqual([400, 'event/invalid'])
})

test('keeps what group, alias and page say, and members of any name', async () => {
  const visitor = newId('a')
  const integrations = { All: false }
  const properties = JSON.parse('{"constructor":"x","prototype":{"y":1}}')
  const key = bearer(gateway.source)
  await send('group', { anonymousId: visitor, groupId: 'acme', traits: { size: 7 } }, key)
  await send('alias', { anonymousId: visitor, previousId: 'old', integrations }, key)
  await send('page', { anonymousId: visitor, name: 'Home', category: 'Docs', properties }, key)
  await send('track', { anonymousId: visitor, event: 'Paid' }, bearer(gateway.secret))
  expect(await stored(visitor)).toMatchObject([
    { type: 'group', groupId: 'acme', traits: { size: 7 }, verified: false, integrations: {} },
    { type: 'alias', previousId: 'old', groupId: null, category: null, integrations },
    { type: 'page', event: 'Home', category: 'Docs', properties },
    { type: 'track', event: 'Paid', verified: true },
  ])
})

test('says of a single event what is wrong with it, without a batch', async () => {
  const event = { type: 'track', anonymousId: 7, event: 'E', messageId: 'seven' }
  const refused = await send('track', event, bearer(gateway.source))
  expect(refused.body.error.details?.map(({ path }) => path)).toEqual(['anonymousId'])
  const alone = await send('batch', { writeKey: gateway.source, batch: [event] })
  expect(alone).toMatchObject({ status: 200, body: { success: true, results: { seven: 'drop' } } })
  expect(alone.body.errors[0]?.message).toContain('anonymousId: ')
})

test('refuses a batch that grows beyond its limit once each event has its context', async () => {
  const visitor = newId('a')
  const context = { x: 'x'.repeat(30_000) }
  const events = (count: number) =>
    Array.from({ length: count }, () => ({ type: 'track', event: 'E', anonymousId: visitor }))
  const sendEvents = (count: number) =>
    send('batch', { writeKey: gateway.source, context, batch: events(count) })
  const refused = await sendEvents(18)
  expect([refused.status, refused.body.error.code]).toEqual([413, 'request/too-large'])
  expect(await stored(visitor)).toEqual([])
  expect((await sendEvents(17)).status).toBe(200)
})

test('lets others in while a large batch is stored', async () => {
  const batch = Array.from({ length: 1000 }, () => ({
    type: 'track',
    event: 'Viewed',
    anonymousId: newId('a'),
  }))
  const answered: string[] = []
  const large = send('batch', { writeKey: gateway.source, batch }).then(({ status }) => {
    expect(status).toBe(200)
    answered.push('batch')
  })
  await expect
    .poll(() => stored(batch[0]?.anonymousId ?? ''), { interval: 5, timeout: 30_000 })
    .toHaveLength(1)
  await openSession(gateway)
  answered.push('session')
  await large
  expect(answered).toEqual(['session', 'batch'])
}, 60_000)

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
