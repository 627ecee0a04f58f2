import type { ErrorBody, Person, Purposes, SignedReceipt } from '@beckon/protocol'
import { verifyReceipt } from '@beckon/protocol/receipts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bearer, get, openSession, post } from '../../test-client.ts'
import { readRows } from '../../test-database.ts'
import { startTestGateway, type TestGateway } from '../../testing.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await startTestGateway()
})
afterAll(() => gateway.stop())

const purposes: Purposes = {
  functional: true,
  analytics: true,
  profile: false,
  personalization: false,
  ads: false,
  ai: false,
  recording: false,
}

let counter = 0
const newId = (): string => `channels-${++counter}`

async function choose(input: object, headers = {}): Promise<SignedReceipt & ErrorBody> {
  const at = new Date().toISOString()
  const choice = { site: gateway.site, epoch: 1, purposes, surface: 'api', at, ...input }
  const url = `${gateway.url}/v1/consent`
  const { body } = await post<{ receipt: SignedReceipt } & ErrorBody>(url, choice, headers)
  return { ...body.receipt, error: body.error }
}

async function channelsOf(anonymousId: string): Promise<[string, string, string | null][]> {
  const url = `${gateway.url}/v1/people/${anonymousId}?kind=anonymous_id`
  const { body } = await get<{ person: Person }>(url, bearer(gateway.secret))
  return (body.person.channels ?? []).map(({ channel, state, address }) => [
    channel,
    state,
    address,
  ])
}

const email = (state: string, address: string) => ({
  channel: 'email',
  purpose: 'marketing',
  state,
  address,
})

test('keeps the last word for each channel, purpose and address, on whom it came from', async () => {
  const [anonymousId, session] = [newId(), bearer(await openSession(gateway))]
  const sms = { channel: 'sms', purpose: 'marketing', state: 'granted', address: '+442079460958' }
  const chat = { channel: 'webchat', purpose: 'reply', state: 'granted' }
  const first = await choose(
    { anonymousId, channels: [sms, chat, email('granted', 'Ada@example.com')] },
    session,
  )
  expect(await channelsOf(anonymousId)).toEqual([
    ['sms', 'pending', '+442079460958'],
    ['webchat', 'granted', null],
    ['email', 'granted', 'Ada@example.com'],
  ])
  const withdrawn = { anonymousId, channels: [email('withdrawn', 'ada@example.com')] }
  await choose({ ...withdrawn, epoch: 2 }, session)
  expect((await channelsOf(anonymousId)).at(-1)).toEqual(['email', 'withdrawn', 'ada@example.com'])
  expect(await channelsOf(anonymousId)).toHaveLength(3)
  const { body } = await get(`${gateway.url}/.well-known/beckon-keys.json`)
  expect(await verifyReceipt(first, body as never)).toEqual({ ok: true })
  const [{ address = null, ...rest } = {}, ...others] = first.channels
  const forged = { ...first, channels: [{ ...rest, address: '+15005550006' }, ...others] }
  expect(address).not.toBeNull()
  expect(await verifyReceipt(forged as never, body as never)).toEqual({
    ok: false,
    fault: 'address',
  })
})

test('answers the same channels of one epoch once, and stores others of it', async () => {
  const anonymousId = newId()
  const choice = { anonymousId, channels: [email('granted', `${anonymousId}@example.com`)] }
  const [first, again] = [await choose(choice), await choose(choice)]
  expect(again.id).toBe(first.id)
  expect((await choose({ anonymousId })).id).toBe(first.id)
  const more = await choose({
    anonymousId,
    purposes: { ...purposes, ads: true },
    channels: [email('denied', `${anonymousId}@example.com`)],
  })
  expect(more).toMatchObject({
    epoch: 1,
    purposes: { ads: false },
    channels: [{ state: 'denied' }],
  })
})

test('lets a person have what their visitor chose before they were one', async () => {
  const anonymousId = newId()
  await choose({ anonymousId, channels: [email('granted', `${anonymousId}@example.com`)] })
  await openSession(gateway, anonymousId)
  expect(await channelsOf(anonymousId)).toEqual([
    ['email', 'granted', `${anonymousId}@example.com`],
  ])
})

test('lets nobody overrule what the owner of an address said', async () => {
  const [owner, stranger, address] = [newId(), newId(), `${newId()}@example.com`]
  await openSession(gateway, owner)
  await choose({ anonymousId: owner, channels: [email('withdrawn', address)] })
  await openSession(gateway, stranger)
  await choose({ anonymousId: stranger, channels: [email('granted', address)] })
  expect(await channelsOf(owner)).toEqual([['email', 'withdrawn', address]])
  expect(await channelsOf(stranger)).toEqual([['email', 'granted', address]])
})

test('looks addresses up by a hash that nobody can try out', async () => {
  const address = `${newId()}@example.com`
  await choose({ anonymousId: newId(), channels: [email('granted', address)] })
  const asked = `select holder from channel_consent where address = '${address}'`
  const [row] = await readRows<{ holder: string }>(gateway.data, asked)
  expect(row?.holder).toMatch(/^[0-9a-f]{64}$/)
})

test('refuses channels, purposes and states that there are not', async () => {
  const good = email('granted', 'ada@example.com')
  const bad = [
    { ...good, channel: 'fax' },
    { ...good, purpose: 'fun' },
    { ...good, state: 'pending' },
    { ...good, address: '' },
  ]
  for (const channel of bad) {
    const { error } = await choose({ anonymousId: newId(), channels: [channel] })
    expect([error.code, error.details?.[0]?.path]).toEqual([
      'request/invalid',
      expect.stringMatching(/^channels\.0\./),
    ])
  }
})

test('lets no choice that was held up or repeated undo what was withdrawn since', async () => {
  const [anonymousId, address] = [newId(), `${newId()}@example.com`]
  await openSession(gateway, anonymousId)
  const say = (epoch: number, state: string) =>
    choose({ anonymousId, epoch, channels: [email(state, address)] })
  await say(2, 'granted')
  await say(3, 'withdrawn')
  await say(1, 'granted')
  await say(2, 'granted')
  await say(3, 'granted')
  expect(await channelsOf(anonymousId)).toEqual([['email', 'withdrawn', address]])
  await say(4, 'granted')
  expect(await channelsOf(anonymousId)).toEqual([['email', 'granted', address]])
  await say(4, 'denied')
  expect(await channelsOf(anonymousId)).toEqual([['email', 'denied', address]])
})
