import type {
  BatchAnswer,
  Decision,
  Moment,
  MomentRecord,
  MomentRule,
  MomentSettings,
} from '@beckon/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bearer, get, post } from '../../test-client.ts'
import { startTestGateway, type TestGateway, type TestSite } from '../../testing.ts'

let gateway: TestGateway

beforeAll(async () => {
  gateway = await startTestGateway()
})
afterAll(() => gateway.stop())

let counter = 0
const newId = (kind: string): string => `${kind}-${++counter}`

/** A site with rules of its own, and a visitor of it who agreed. */
async function open(settings: MomentSettings, personalization = true) {
  const site = await gateway.createSite()
  const response = await fetch(`${gateway.url}/v1/settings/moments`, {
    method: 'PUT',
    headers: bearer(site.secret),
    body: JSON.stringify(settings),
  })
  expect(response.status).toBe(200)
  return { site, visitor: await meet(site, personalization) }
}

async function meet(site: TestSite, personalization = true): Promise<string> {
  const anonymousId = newId('a')
  const { status } = await post(`${gateway.url}/v1/consent`, {
    site: site.site,
    anonymousId,
    epoch: 1,
    purposes: {
      functional: true,
      analytics: true,
      profile: false,
      ads: false,
      personalization,
    },
    surface: 'test',
    at: new Date().toISOString(),
  })
  expect(status).toBe(200)
  return anonymousId
}

const about = (anonymousId: string, url: string) => ({
  anonymousId,
  messageId: newId('m'),
  context: {
    page: { url },
    consent: { epoch: 1, categoryPreferences: { analytics: true } },
  },
})

const page = (who: string, url: string) => ({ type: 'page', ...about(who, url) })
const track = (who: string, event: string, properties = {}) => ({
  type: 'track',
  event,
  properties,
  ...about(who, 'https://shop.example/cart'),
})

async function send(site: TestSite, ...batch: object[]): Promise<Moment[]> {
  const { status, body } = await post<BatchAnswer>(`${gateway.url}/v1/batch`, {
    writeKey: site.site,
    batch,
  })
  expect(status).toBe(200)
  return body.moments ?? []
}

const titles = (moments: readonly Moment[]): string[] => moments.map(({ title }) => title)

async function readDecisions(site: TestSite): Promise<Decision[]> {
  const url = `${gateway.url}/v1/decisions`
  return (await get<{ decisions: Decision[] }>(url, bearer(site.secret))).body.decisions
}

const rule = (
  id: string,
  when: MomentRule['when'],
  change: Partial<MomentRule> = {},
): MomentRule => ({
  id,
  when,
  moment: { kind: 'custom', title: id },
  ...change,
})

const CART = 'https://shop.example/cart?step=2'

test('a page that fits brings the card once, and it is written down why', async () => {
  const { site, visitor } = await open({ rules: [rule('help', { url: ['/cart*'] })] })
  expect(await send(site, page(visitor, 'https://shop.example/'))).toEqual([])
  expect(titles(await send(site, page(visitor, CART)))).toEqual(['help'])
  const [decision] = await readDecisions(site)
  expect(decision).toMatchObject({
    channel: 'page',
    purpose: 'moment',
    verdict: 'sent',
    reason: null,
    inputs: { rule: 'help', url: CART, variant: null },
  })
  const { body } = await get<{ moments: MomentRecord[] }>(
    `${gateway.url}/v1/moments?anonymousId=${visitor}`,
    bearer(site.secret),
  )
  expect(body.moments).toMatchObject([{ rule: 'help', status: 'pending' }])
})

test('nothing without consent to personalization, and nothing is written down then', async () => {
  const { site, visitor } = await open({ rules: [rule('help', { url: ['*'] })] }, false)
  expect(await send(site, page(visitor, CART))).toEqual([])
  expect(await readDecisions(site)).toEqual([])
})

test('what only the page can tell is handed to it, and the card comes once it says so', async () => {
  const { site, visitor } = await open({
    rules: [rule('leaving', { url: ['/cart*'], seconds: 10, exit: true })],
  })
  const [waiting] = await send(site, page(visitor, CART))
  expect(waiting).toMatchObject({
    id: 'leaving',
    kind: 'waiting',
    data: { seconds: 10, exit: true },
  })
  expect(await send(site, track(visitor, 'Something Else'))).toEqual([])
  const due = track(visitor, 'Moment Due', { rule_id: 'leaving' })
  expect(titles(await send(site, due))).toEqual(['leaving'])
  // The same batch again brings the same: the first answer may have been lost.
  expect(titles(await send(site, due))).toEqual(['leaving'])
  expect(await send(site, track(visitor, 'Moment Due', { rule_id: 'leaving' }))).toEqual([])
})

test('a page cannot claim what the gateway knows better', async () => {
  const { site, visitor } = await open({
    rules: [
      rule('elsewhere', { url: ['/checkout'], exit: true }),
      rule('did', { event: 'Paid', idle: 5 }),
    ],
  })
  await send(site, page(visitor, CART))
  for (const id of ['elsewhere', 'did', 'none'])
    expect(await send(site, track(visitor, 'Moment Due', { rule_id: id }))).toEqual([])
})

test('the page hears first of what a rule waits for, and is believed once the gateway has it', async () => {
  const { site, visitor } = await open({ rules: [rule('stuck', { event: 'Coupon Refused' })] })
  const [waiting] = await send(site, page(visitor, CART))
  expect(waiting).toMatchObject({ id: 'stuck', kind: 'waiting', data: { event: 'Coupon Refused' } })
  const due = track(visitor, 'Moment Due', { rule_id: 'stuck' })
  expect(await send(site, due)).toEqual([])
  expect(titles(await send(site, track(visitor, 'Coupon Refused'), due))).toEqual(['stuck'])
  // Shown once, it is waited for no more.
  expect(titles(await send(site, page(visitor, CART)))).toEqual(['stuck'])
})

test('an event counts for half an hour, also on the pages that follow', async () => {
  const { site, visitor } = await open({
    perDay: 9,
    rules: [
      rule('now', { event: 'Cart Viewed' }),
      rule('later', { event: 'Cart Viewed', idle: 20 }),
    ],
  })
  const answer = await send(site, track(visitor, 'Cart Viewed'))
  expect(answer.map(({ id, title }) => title || id)).toEqual(['now'])
  const next = await send(site, page(visitor, CART))
  expect(next.map(({ id, title }) => title || id)).toContain('later')
})

test('the rule that goes first goes first, and the others wait their day', async () => {
  const { site, visitor } = await open({
    rules: [rule('second', { url: ['*'] }), rule('first', { url: ['*'] }, { priority: 5 })],
  })
  expect(titles(await send(site, page(visitor, CART)))).toEqual(['first'])
  const again = await send(site, page(visitor, CART))
  expect(titles(again)).toEqual(['first'])
  const held = (await readDecisions(site)).filter(({ verdict }) => verdict === 'held')
  const reasons = held.map(({ reason, inputs }) => [inputs['rule'], reason]).sort()
  expect(reasons).toEqual([
    ['first', 'duplicate'],
    ['second', 'cap'],
  ])
  // The same reason is written down once a day.
  await send(site, page(visitor, CART))
  expect(await readDecisions(site)).toHaveLength(3)
})

test('what was dismissed does not come back', async () => {
  const { site, visitor } = await open({
    perDay: 9,
    rules: [rule('often', { event: 'Stuck' }, { everyDays: 1 })],
  })
  const [card] = await send(site, track(visitor, 'Stuck'))
  const reply = { site: site.site, anonymousId: visitor, action: 'dismiss' }
  await post(`${gateway.url}/v1/moments/${card?.id}/answer`, reply)
  expect(await send(site, track(visitor, 'Stuck'))).toEqual([])
  expect((await readDecisions(site))[0]).toMatchObject({ verdict: 'held', reason: 'dismissed' })
})

test('variants are shared out by person and kept, one of them being nothing at all', async () => {
  const variants = [
    { id: 'a' },
    { id: 'b', moment: { title: 'B' } },
    { id: 'none', moment: false },
  ] as const
  const { site } = await open({ rules: [rule('compared', { url: ['*'] }, { variants })] })
  const seen = new Map<string, number>()
  for (let i = 0; i < 24; i++) {
    const visitor = await meet(site)
    const [card] = await send(site, page(visitor, CART))
    const got = card ? `${card.variant} ${card.title}` : 'nothing'
    seen.set(got, (seen.get(got) ?? 0) + 1)
    const again = await send(site, page(visitor, CART))
    expect(again[0]?.variant).toBe(card?.variant)
  }
  expect([...seen.keys()].sort()).toEqual(['a compared', 'b B', 'nothing'])
  const control = (await readDecisions(site)).filter(({ reason }) => reason === 'control')
  expect(control).toHaveLength(seen.get('nothing') ?? 0)
  expect(control[0]?.inputs).toMatchObject({ variant: 'none' })
})

test('a batch in two tabs at once brings one card', async () => {
  const { site, visitor } = await open({ rules: [rule('help', { url: ['*'] })] })
  await send(site, track(visitor, 'Begun'))
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => send(site, page(visitor, CART))),
  )
  const ids = new Set(answers.flat().map(({ id }) => id))
  expect(ids.size).toBe(1)
})
