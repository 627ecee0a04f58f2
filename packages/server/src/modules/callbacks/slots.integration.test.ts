import type { Callback, CallbackOffer, ErrorBody, OwnCallback } from '@beckon/protocol'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import {
  bearer,
  closeSockets,
  connectAgent,
  enterVisitor,
  get,
  openSession,
  post,
  setSettings,
  signIn,
  type TestVisitor,
  ulid,
} from '../../test-client.ts'
import { startTestGateway, type TestGateway } from '../../testing.ts'

/** A Friday morning in Berlin. */
const FRIDAY = Date.parse('2026-06-05T09:40:00+02:00')
const HOUR = 3_600_000
const week = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '12:00']]]),
)

let gateway: TestGateway
let now = FRIDAY

beforeAll(async () => {
  gateway = await startTestGateway({ clock: () => now })
})
afterEach(() => {
  closeSockets()
  now = FRIDAY
})
afterAll(() => gateway.stop())

async function openSite(callbacks: object = {}, hours: object = {}) {
  const site = { ...(await gateway.createSite()), url: gateway.url }
  await setSettings(site, 'hours', { zone: 'Europe/Berlin', week, ...hours })
  await setSettings(site, 'callbacks', {
    staffed: false,
    slotMinutes: 60,
    leadMinutes: 15,
    ...callbacks,
  })
  return site
}

const ask = (visitor: TestVisitor, at?: string | null): Promise<{ callback: Callback }> =>
  visitor.ask('callback:request', { id: ulid(), phone: '+442079460958', at })

async function refusalOf(session: string, at: string | null): Promise<ErrorBody['error']> {
  const input = { id: ulid(), phone: '+442079460958', at }
  const answer = await post<ErrorBody>(`${gateway.url}/v1/callbacks`, input, bearer(session))
  return { ...answer.body.error }
}

test('without hours, any time may be named, and now', async () => {
  const { body } = await get<CallbackOffer>(
    `${gateway.url}/v1/callbacks/slots`,
    bearer(await openSession(gateway)),
  )
  expect(body).toMatchObject({ zone: null, now: true, free: true, slots: [], opensAt: null })
  expect(body.countries).toMatchObject({ GB: '44', US: '1' })
})

test('offers what is left of the hours, in the site’s zone', async () => {
  const site = await openSite({ perSlot: 2 })
  const visitor = await enterVisitor(site)
  await ask(visitor, '2026-06-05T08:00:00Z')
  const offer = await visitor.ask('callbacks:slots', {})
  expect(offer).toMatchObject({ zone: 'Europe/Berlin', now: true, free: false, opensAt: null })
  expect(offer.slots.slice(0, 3)).toEqual([
    { start: '2026-06-05T10:00:00+02:00', end: '2026-06-05T11:00:00+02:00', left: 1 },
    { start: '2026-06-05T11:00:00+02:00', end: '2026-06-05T12:00:00+02:00', left: 2 },
    { start: '2026-06-08T09:00:00+02:00', end: '2026-06-08T10:00:00+02:00', left: 2 },
  ])
})

test('says when it opens next, and then takes no call for now', async () => {
  const site = await openSite()
  now = FRIDAY + 5 * HOUR
  const visitor = await enterVisitor(site)
  const offer = await visitor.ask('callbacks:slots', {})
  expect(offer).toMatchObject({ now: false, opensAt: '2026-06-08T09:00:00+02:00' })
  const refused = await refusalOf(visitor.session, null)
  expect(refused.code).toBe('callback/closed')
  expect(refused.details?.[0]).toEqual({ path: 'at', message: '2026-06-08T09:00:00+02:00' })
})

test('a slot goes to as many as there are callers, whoever comes at the same time', async () => {
  const site = await openSite({ perSlot: 2 })
  const visitors = await Promise.all(Array.from({ length: 6 }, () => enterVisitor(site)))
  const at = '2026-06-08T10:00:00+02:00'
  const answers = await Promise.allSettled(visitors.map((visitor) => ask(visitor, at)))
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
  const { code, details } = await refusalOf(await openSession(site), at)
  expect(code).toBe('callback/slot-taken')
  expect(details?.map(({ message }) => message)).toEqual([
    '2026-06-08T09:00:00+02:00',
    '2026-06-08T11:00:00+02:00',
    '2026-06-09T09:00:00+02:00',
    '2026-06-09T10:00:00+02:00',
    '2026-06-09T11:00:00+02:00',
  ])
})

test('books no time between slots, in a lunch break or too soon', async () => {
  const site = await openSite({ leadMinutes: 60 })
  const session = await openSession(site)
  for (const at of ['2026-06-08T09:30', '2026-06-08T12:00', '2026-06-05T10:00']) {
    expect((await refusalOf(session, `${at}:00+02:00`)).code, at).toBe('callback/slot-taken')
  }
})

test('moves a call to another slot, which frees its own, and back', async () => {
  const site = await openSite()
  const [mine, other] = [await enterVisitor(site), await enterVisitor(site)]
  const [first, second] = ['2026-06-08T07:00:00.000Z', '2026-06-08T08:00:00.000Z']
  const { callback } = await ask(mine, first)
  const input = { callbackId: callback.id, at: second }
  const { callback: moved } = await mine.ask('callback:reschedule', input)
  expect(moved).toMatchObject({ id: callback.id, at: second, status: 'requested' })
  await ask(other, first)
  expect(await mine.refusal('callback:reschedule', { ...input, at: first })).toBe(
    'callback/slot-taken',
  )
  const again = await post<{ callback: Callback }>(
    `${gateway.url}/v1/callbacks/reschedule`,
    input,
    bearer(mine.session),
  )
  expect(again.body.callback.at).toBe(second)
})

test('cancels a call, which frees its slot; one that was made stays made', async () => {
  const site = await openSite()
  const visitor = await enterVisitor(site)
  const at = '2026-06-08T07:00:00.000Z'
  const { callback } = await ask(visitor, at)
  const cancel = () =>
    post<{ callback: Callback }>(
      `${gateway.url}/v1/callbacks/cancel`,
      { callbackId: callback.id },
      bearer(visitor.session),
    )
  expect((await cancel()).body.callback.status).toBe('cancelled')
  expect((await cancel()).status).toBe(200)
  const { callback: next } = await ask(visitor, at)
  const agent = await connectAgent(gateway.url, await signIn(await site.createLoginLink()))
  await agent.ask('callback:update', { callbackId: next.id, status: 'done' })
  for (const name of ['callback:cancel', 'callback:reschedule']) {
    expect(await visitor.refusal(name, { callbackId: next.id, at: null })).toBe('callback/over')
  }
})

test('a call is changed by the visitor it is for, and nobody else', async () => {
  const site = await openSite()
  const { callback } = await ask(await enterVisitor(site))
  for (const stranger of [await enterVisitor(site), await enterVisitor(gateway)]) {
    const input = { callbackId: callback.id, at: null }
    expect(await stranger.refusal('callback:cancel', input)).toBe('callback/not-found')
    expect(await stranger.refusal('callback:reschedule', input)).toBe('callback/not-found')
    expect(await stranger.ask('callbacks:mine', {})).toEqual({ callbacks: [] })
  }
})

test('shows a visitor what they wait for, with a link of their own', async () => {
  const site = await openSite()
  const visitor = await enterVisitor(site)
  const { callback } = await ask(visitor, '2026-06-08T07:00:00Z')
  const { body } = await get<{ callbacks: OwnCallback[] }>(
    `${gateway.url}/v1/callbacks/mine`,
    bearer(visitor.session),
  )
  expect(body.callbacks).toEqual([
    { callback, link: expect.stringMatching(/^call\/[\w-]+\.[\w-]{43}$/) },
  ])
  await visitor.ask('callback:cancel', { callbackId: callback.id })
  expect(await visitor.ask('callbacks:mine', {})).toEqual({ callbacks: [] })
})
