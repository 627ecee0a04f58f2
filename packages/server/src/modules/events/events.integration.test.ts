import type { BatchAnswer, ErrorBody, Purposes, StoredEvent } from '@beckon/protocol'
import { GATEWAY_LIMITS, LIMITS } from '@beckon/protocol'
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

function createChoice(input: {
  anonymousId?: string | undefined
  epoch: number
  analytics: boolean
}): object {
  const { analytics, ...choice } = input
  const purposes: Purposes = {
    functional: true,
    analytics,
    profile: false,
    personalization: false,
    ads: false,
  }
  return { ...choice, site: gateway.site, purposes, surface: 'api', at: new Date().toISOString() }
}

async function choose(anonymousId: string, epoch: number, analytics: boolean): Promise<void> {
  expect((await send('consent', createChoice({ anonymousId, epoch, analytics }))).status).toBe(200)
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

test('lets a withdrawal win over a grant of the same epoch, whichever comes first', async () => {
  const [first, second] = [newId('a'), newId('a')]
  await choose(first, 1, false)
  await choose(first, 1, true)
  expect(await verdict(consented(first, 1))).toBe('consent/required')
  await choose(second, 1, true)
  await choose(second, 1, false)
  expect(await verdict(consented(second, 1))).toBe('consent/required')
  await choose(second, 1, true)
  expect(await verdict(consented(second, 1))).toBe('consent/required')
  await choose(second, 2, true)
  expect(await verdict(consented(second, 2))).toBe('ok')
})

test('refuses events once their person withdrew by session or on another device', async () => {
  for (const other of [undefined, newId('a')]) {
    const visitor = newId('a')
    const session = await openSession(gateway)
    const chooseBySession = async (
      anonymousId: string | undefined,
      epoch: number,
      allow: boolean,
    ) => send('consent', createChoice({ anonymousId, epoch, analytics: allow }), bearer(session))
    await chooseBySession(visitor, 1, true)
    expect(await verdict(consented(visitor, 1))).toBe('ok')
    expect((await chooseBySession(other, 2, false)).status).toBe(200)
    expect(await verdict(consented(visitor, 1))).toBe('consent/required')
    await chooseBySession(visitor, 3, true)
    expect(await verdict(consented(visitor, 3))).toBe('ok')
  }
})

test('refuses events once somebody who merely claims their anonymous id withdrew', async () => {
  const visitor = newId('a')
  const user = { anonymousId: visitor, userId: newId('u') }
  await send('identify', user, bearer(gateway.secret))
  await choose(visitor, 1, true)
  const session = await openSession(gateway, visitor)
  expect(await verdict(consented(visitor, 1))).toBe('ok')
  await send('consent', createChoice({ epoch: 1, analytics: false }), bearer(session))
  expect(await verdict(consented(visitor, 1))).toBe('consent/required')
})

test('lets nobody count so far ahead that the ledger closes', async () => {
  const visitor = newId('a')
  const codeOf = async (epoch: number) => {
    const choice = createChoice({ anonymousId: visitor, epoch, analytics: true })
    const { body } = await send('consent', choice)
    return [body.error?.code, body.error?.details?.[0]?.path]
  }
  const refused = ['request/invalid', 'epoch']
  expect(await codeOf(GATEWAY_LIMITS.epochLeap + 1)).toEqual(refused)
  expect(await codeOf(GATEWAY_LIMITS.epochLeap)).toEqual([undefined, undefined])
  expect(await codeOf(2 * GATEWAY_LIMITS.epochLeap + 1)).toEqual(refused)
  expect(await codeOf(2 ** 31)).toEqual(refused)
  expect(await codeOf(Number.MAX_SAFE_INTEGER)).toEqual(refused)
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
  const refused = await send('track', { anonymousId: 7, event: 'E' }, bearer(gateway.source))
  expect(refused.body.error.details?.map(({ path }) => path)).toEqual(['anonymousId'])
  const batch = { writeKey: gateway.source, batch: [{ type: 'track', anonymousId: 7, event: 'E' }] }
  const { body } = await send('batch', batch)
  expect(body.error.details?.map(({ path }) => path)).toEqual(['batch.0.anonymousId'])
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
  const batch = Array.from({ length: LIMITS.batchEvents }, () => ({
    type: 'track',
    event: 'Viewed',
    anonymousId: newId('a'),
  }))
  const answered: string[] = []
  const large = send('batch', { writeKey: gateway.source, batch }).then(({ status }) => {
    expect(status).toBe(200)
    answered.push('batch')
  })
  await expect.poll(() => stored(batch[0]?.anonymousId ?? '')).toHaveLength(1)
  await openSession(gateway)
  answered.push('session')
  await large
  expect(answered).toEqual(['session', 'batch'])
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

test('takes a choice of a named visitor whose session is of no use, and joins nothing', async () => {
  const anonymousId = newId('a')
  const choice = createChoice({ anonymousId, epoch: 1, analytics: true })
  expect((await send('consent', choice, bearer('vs_unknown'))).status).toBe(200)
  const other = await gateway.createSite()
  const foreign = await openSession({ url: gateway.url, site: other.site })
  expect((await send('consent', choice, bearer(foreign))).status).toBe(200)
  expect(await verdict(consented(anonymousId, 1))).toBe('ok')
  const alone = createChoice({ epoch: 1, analytics: true })
  const refused = await send('consent', alone, bearer('vs_unknown'))
  expect([refused.status, refused.body.error.code]).toEqual([401, 'session/invalid'])
})
