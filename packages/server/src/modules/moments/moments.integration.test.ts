import type {
  BatchAnswer,
  ErrorBody,
  MomentAnswer,
  MomentRecord,
  MomentRequest,
} from '@beckon/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bearer, get, openSession, post, type TestAnswer } from '../../test-client.ts'
import { startTestGateway, type TestGateway } from '../../testing.ts'

let gateway: TestGateway

beforeAll(async () => {
  gateway = await startTestGateway()
})
afterAll(() => gateway.stop())

let counter = 0
const newId = (kind: string): string => `${kind}-${++counter}`

async function consent(anonymousId: string, epoch: number, personalization: boolean) {
  const purposes = { functional: true, analytics: true, profile: false, ads: false }
  const { status } = await post(`${gateway.url}/v1/consent`, {
    site: gateway.site,
    anonymousId,
    epoch,
    purposes: { ...purposes, personalization },
    surface: 'test',
    at: new Date().toISOString(),
  })
  expect(status).toBe(200)
}

const track = (anonymousId: string, messageId = newId('m'), epoch = 1) => ({
  type: 'track',
  event: 'E',
  anonymousId,
  messageId,
  context: { consent: { epoch, categoryPreferences: { analytics: true } } },
})

/** The titles of what the answer to a batch brings along. */
async function visit(writeKey: string, ...batch: object[]): Promise<string[]> {
  const { status, body } = await post<BatchAnswer>(`${gateway.url}/v1/batch`, { writeKey, batch })
  expect(status).toBe(200)
  return body.moments?.map(({ title }) => title) ?? []
}

/** A visitor who browsed, and agreed to personalization. */
async function meet(): Promise<string> {
  const visitor = newId('a')
  await consent(visitor, 1, true)
  expect(await visit(gateway.site, track(visitor))).toEqual([])
  return visitor
}

function create(
  change: Partial<MomentRequest>,
  secret = gateway.secret,
): Promise<TestAnswer<{ moment: MomentRecord } & ErrorBody>> {
  return post(
    `${gateway.url}/v1/moments`,
    { kind: 'bill', title: 'Your bill', ...change },
    bearer(secret),
  )
}

async function read(query: string): Promise<{ moments: MomentRecord[]; next: string | null }> {
  const url = `${gateway.url}/v1/moments?${query}`
  return (await get<{ moments: MomentRecord[]; next: null }>(url, bearer(gateway.secret))).body
}

function answer(
  id: string,
  anonymousId: string,
  action: string,
): Promise<TestAnswer<{ answer: MomentAnswer } & ErrorBody>> {
  return post(`${gateway.url}/v1/moments/${id}/answer`, { site: gateway.site, anonymousId, action })
}

test('brings a moment along with the answer to the next batch, once, and again to the same batch', async () => {
  const visitor = await meet()
  const actions = [{ id: 'pay', label: 'Pay now', url: 'https://shop.example/pay' }]
  const data = { total: 12 }
  const { body } = await create({ anonymousId: visitor, body: 'Due', actions, data })
  expect(body.moment).toMatchObject({
    status: 'pending',
    decisions: [],
    answer: null,
    actions,
    data,
  })
  const batch = [track(visitor), track(visitor)]
  expect(await visit(gateway.site, ...batch)).toEqual(['Your bill'])
  expect(await visit(gateway.site, ...batch)).toEqual(['Your bill'])
  expect(await visit(gateway.site, track(visitor))).toEqual([])
  const { moments } = await read(`anonymousId=${visitor}`)
  expect(moments[0]?.decisions).toMatchObject([
    { decision: 'handed', anonymousId: visitor, messageId: batch[0]?.messageId },
    { decision: 'held', reason: 'delivered' },
  ])
})

test('says whom it was handed to, who may have left the page by then', async () => {
  const visitor = await meet()
  await create({ anonymousId: visitor })
  const batch = { writeKey: gateway.site, batch: [track(visitor)] }
  const { body } = await post<BatchAnswer>(`${gateway.url}/v1/batch`, batch)
  expect(body.moments).toMatchObject([{ title: 'Your bill', anonymousId: visitor }])
})

test('hands it out once, however many batches come at the same time', async () => {
  const visitor = await meet()
  await create({ anonymousId: visitor })
  const batches = Array.from({ length: 10 }, () => visit(gateway.site, track(visitor)))
  expect((await Promise.all(batches)).flat()).toEqual(['Your bill'])
})

test('hands three out at once, the oldest first, and the rest with the next batch', async () => {
  const visitor = await meet()
  for (const title of ['1', '2', '3', '4']) await create({ anonymousId: visitor, title })
  expect(await visit(gateway.site, track(visitor))).toEqual(['1', '2', '3'])
  expect(await visit(gateway.site, track(visitor))).toEqual(['4'])
})

test('holds it until the visitor agrees to personalization, and says why', async () => {
  const visitor = newId('a')
  await consent(visitor, 1, false)
  await visit(gateway.site, track(visitor))
  await create({ anonymousId: visitor })
  expect(await visit(gateway.site, track(visitor))).toEqual([])
  await consent(visitor, 2, true)
  expect(await visit(gateway.site, track(visitor, newId('m'), 2))).toEqual(['Your bill'])
  const { moments } = await read(`anonymousId=${visitor}`)
  expect(moments[0]?.decisions.map(({ reason }) => reason)).toEqual(['consent', null])
})

test('follows a visitor who opens the chat, and is held once they withdraw there', async () => {
  const visitor = await meet()
  await create({ anonymousId: visitor, title: 'Before' })
  const session = await openSession(gateway, visitor)
  expect(await visit(gateway.site, track(visitor))).toEqual(['Before'])
  await create({ anonymousId: visitor, title: 'After' })
  const purposes = { functional: true, analytics: true, profile: false, ads: false }
  const choice = { site: gateway.site, epoch: 1, surface: 'test', at: new Date().toISOString() }
  await post(
    `${gateway.url}/v1/consent`,
    { ...choice, purposes: { ...purposes, personalization: false } },
    bearer(session),
  )
  expect(await visit(gateway.site, track(visitor))).toEqual([])
  const { moments } = await read(`anonymousId=${visitor}`)
  const reasons = moments.map(({ title, decisions }) => [title, decisions.at(-1)?.reason])
  expect(reasons).toEqual([
    ['After', 'consent'],
    ['Before', 'consent'],
  ])
})

test('shows it neither to a library that reads no answer nor to a server', async () => {
  const visitor = await meet()
  await create({ anonymousId: visitor })
  expect(await visit(gateway.source, track(visitor))).toEqual([])
  expect(await visit(gateway.secret, track(visitor))).toEqual([])
  expect(await visit(gateway.site, track(visitor))).toEqual(['Your bill'])
})

test('lets it expire', async () => {
  const visitor = await meet()
  await create({ anonymousId: visitor, expiresAt: '2020-01-01T00:00:00Z' })
  expect(await visit(gateway.site, track(visitor))).toEqual([])
  const { moments } = await read(`anonymousId=${visitor}`)
  expect(moments[0]).toMatchObject({ status: 'expired', decisions: [{ reason: 'expired' }] })
})

test('makes it once for each id of the site', async () => {
  const visitor = await meet()
  const id = newId('bill')
  const first = await create({ id, anonymousId: visitor })
  const again = await create({ id, anonymousId: visitor, title: 'Another' })
  expect(again.body.moment).toEqual(first.body.moment)
  const both = await Promise.all(
    [1, 2].map(() => create({ id: `${id}-2`, anonymousId: visitor, title: 'Two' })),
  )
  expect(new Set(both.map(({ body }) => body.moment.id)).size).toBe(1)
  const other = await gateway.createSite()
  expect((await create({ id, personId: 'p' }, other.secret)).status).toBe(404)
})

test('stores the first answer of a visitor who was handed it, and no other', async () => {
  const visitor = await meet()
  const actions = [{ id: 'pay', label: 'Pay now' }]
  const { id } = (await create({ anonymousId: visitor, actions })).body.moment
  const early = await answer(id, visitor, 'pay')
  expect([early.status, early.body.error.code]).toEqual([404, 'moment/not-found'])
  await visit(gateway.site, track(visitor))
  const stranger = await answer(id, 'stranger', 'pay')
  expect(stranger.body.error.code).toBe('moment/not-found')
  const odd = await answer(id, visitor, 'sue')
  expect(odd.body.error).toMatchObject({ code: 'request/invalid', details: [{ path: 'action' }] })
  const first = await answer(id, visitor, 'pay')
  expect(first.body.answer).toMatchObject({ action: 'pay' })
  expect((await answer(id, visitor, 'dismiss')).body).toEqual(first.body)
  const { moments } = await read(`anonymousId=${visitor}`)
  expect(moments[0]).toMatchObject({
    status: 'answered',
    answer: { action: 'pay', anonymousId: visitor },
  })
})

test('finds a person by a user id the site vouched for, and pages through all there are', async () => {
  const user = newId('u')
  expect((await create({ userId: user })).body.error.code).toBe('person/not-found')
  await visit(gateway.secret, { type: 'identify', userId: user, messageId: newId('m') })
  for (const title of ['1', '2', '3']) await create({ userId: user, title })
  const first = await read(`userId=${user}&limit=2`)
  const rest = await read(`userId=${user}&limit=2&cursor=${first.next}`)
  const titles = [...first.moments, ...rest.moments].map(({ title }) => title)
  expect(titles).toEqual(['3', '2', '1'])
  expect(rest.next).toBeNull()
  expect((await read('limit=1000')).moments.length).toBeGreaterThan(3)
})

test('is for the site’s server alone', async () => {
  for (const key of [gateway.site, gateway.source]) {
    const { status, body } = await create({ personId: 'p' }, key)
    expect([status, body.error.code]).toEqual([403, 'key/forbidden'])
  }
  const { body } = await get<ErrorBody>(`${gateway.url}/v1/moments`)
  expect(body.error.code).toBe('auth/required')
})

const page = (anonymousId: string) => ({
  ...track(anonymousId),
  type: 'page',
  event: undefined,
  name: 'P',
})

test('hands out again, on the next page, what is not answered, and nothing after the answer', async () => {
  const visitor = await meet()
  const { body } = await create({ anonymousId: visitor, variant: 'b' })
  expect(body.moment.variant).toBe('b')
  expect(await visit(gateway.site, page(visitor))).toEqual(['Your bill'])
  expect(await visit(gateway.site, track(visitor))).toEqual([])
  expect(await visit(gateway.site, page(visitor))).toEqual(['Your bill'])
  expect((await answer(body.moment.id, visitor, 'dismiss')).status).toBe(200)
  expect(await visit(gateway.site, page(visitor))).toEqual([])
})

test('keeps what a survey was answered with, where it is on the scale', async () => {
  const visitor = await meet()
  const { body } = await create({ anonymousId: visitor, kind: 'survey', data: { scale: 'nps' } })
  await visit(gateway.site, track(visitor))
  const reply = (values?: object) =>
    post<{ answer: MomentAnswer } & ErrorBody>(
      `${gateway.url}/v1/moments/${body.moment.id}/answer`,
      {
        ...{ site: gateway.site, anonymousId: visitor, action: 'answer' },
        ...(values && { values }),
      },
    )
  expect((await reply()).body.error.code).toBe('request/invalid')
  expect((await reply({ score: 11 })).body.error.details?.[0]?.path).toBe('values.score')
  const values = { score: 9, comment: 'Quick' }
  expect((await reply(values)).body.answer).toMatchObject({ action: 'answer', values })
  const { moments } = await read(`anonymousId=${visitor}`)
  expect(moments[0]?.answer).toMatchObject({ anonymousId: visitor, values })
})

test.each([
  ['fraud', 'deny'],
  ['callback', 'callback'],
  ['form', 'resume'],
] as const)('a moment of kind %s can be answered with %s', async (kind, action) => {
  const visitor = await meet()
  const { body } = await create({ anonymousId: visitor, kind })
  await visit(gateway.site, track(visitor))
  expect((await answer(body.moment.id, visitor, action)).status).toBe(200)
})
