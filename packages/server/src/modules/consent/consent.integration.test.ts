import type { BatchAnswer, ErrorBody, Purposes, StoredEvent } from '@beckon/protocol'
import { GATEWAY_LIMITS } from '@beckon/protocol'
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
    ai: false,
    recording: false,
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

test('writes down a choice made with a session only', async () => {
  const session = await openSession(gateway)
  const purposes = {
    functional: true,
    analytics: false,
    profile: false,
    personalization: false,
    ads: false,
    ai: false,
    recording: false,
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
