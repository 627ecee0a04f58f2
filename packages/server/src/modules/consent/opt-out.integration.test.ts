import type { BatchAnswer, Person, Purposes, SignedReceipt, TimelineEntry } from '@beckon/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyReceipts } from '../../cli/receipts.ts'
import { bearer, get, openSession, post } from '../../test-client.ts'
import { startTestGateway, type TestGateway } from '../../testing.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await startTestGateway()
})
afterAll(() => gateway.stop())

const GPC = { 'sec-gpc': '1' }
const ALL: Purposes = {
  functional: true,
  analytics: true,
  profile: true,
  personalization: true,
  ads: true,
  ai: true,
  recording: true,
}
const LEFT = { ...ALL, ads: false, personalization: false }

let counter = 0
const newId = (): string => `opt-out-${++counter}`

async function choose(
  input: object,
  headers: Record<string, string> = {},
  { url, site } = gateway,
): Promise<SignedReceipt> {
  const at = new Date().toISOString()
  const choice = { site, epoch: 1, purposes: ALL, surface: 'api', at, ...input }
  const { body } = await post<{ receipt: SignedReceipt }>(`${url}/v1/consent`, choice, headers)
  return body.receipt
}

async function sendEvent(
  anonymousId: string,
  headers: Record<string, string> = {},
  { url, site } = gateway,
): Promise<string | undefined> {
  const consent = { epoch: 1, categoryPreferences: { analytics: true } }
  const event = { type: 'track', event: 'E', messageId: newId(), anonymousId, context: { consent } }
  const batch = { writeKey: site, batch: [event] }
  const { body } = await post<BatchAnswer>(`${url}/v1/batch`, batch, headers)
  return body.results[event.messageId]
}

/** The receipts of a visitor's person, newest first. */
async function receiptsOf(anonymousId: string, of = gateway): Promise<SignedReceipt[]> {
  const url = `${of.url}/v1/people/${anonymousId}/timeline?kind=anonymous_id`
  const { body } = await get<{ entries: TimelineEntry[] }>(url, bearer(of.secret))
  return body.entries.flatMap((entry) =>
    entry.kind === 'consent' ? [entry.receipt as SignedReceipt] : [],
  )
}

async function personOf(anonymousId: string): Promise<Person> {
  const url = `${gateway.url}/v1/people/${anonymousId}?kind=anonymous_id`
  return (await get<{ person: Person }>(url, bearer(gateway.secret))).body.person
}

test('says that it follows Global Privacy Control', async () => {
  const { body } = await get(`${gateway.url}/.well-known/gpc.json`)
  expect(body).toEqual({ gpc: true, lastUpdate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) })
})

test('keeps ads and personalization off while it is on, also when they are granted later', async () => {
  const anonymousId = newId()
  expect(await choose({ anonymousId }, GPC)).toMatchObject({
    purposes: LEFT,
    signals: { gpc: true },
  })
  const again = await choose({ anonymousId, epoch: 2 }, GPC)
  expect(again).toMatchObject({ epoch: 2, purposes: LEFT, signals: { gpc: true } })
  expect((await choose({ anonymousId, epoch: 3 })).purposes).toEqual(ALL)
  const other = newId()
  expect(await choose({ anonymousId: other }, { 'sec-gpc': 'true' })).toMatchObject({
    purposes: ALL,
  })
  const said = { anonymousId: other, epoch: 2, signals: { gpc: true } }
  expect((await choose(said)).purposes).toEqual(LEFT)
})

test('takes back an earlier grant at the next event, once, and goes on with the rest', async () => {
  const anonymousId = newId()
  await choose({ anonymousId })
  expect(await sendEvent(anonymousId)).toBe('ok')
  expect(await receiptsOf(anonymousId)).toHaveLength(1)
  for (let index = 0; index < 3; index++) expect(await sendEvent(anonymousId, GPC)).toBe('ok')
  const receipts = await receiptsOf(anonymousId)
  expect(receipts).toHaveLength(2)
  expect(receipts[0]).toMatchObject({
    surface: 'gpc',
    epoch: 1,
    purposes: LEFT,
    signals: { gpc: true },
    expiresAt: receipts[1]?.expiresAt,
  })
})

test('follows it for the known person too, wherever they allowed it', async () => {
  const [laptop, phone] = [newId(), newId()]
  const session = bearer(await openSession(gateway))
  await choose({ anonymousId: phone, purposes: LEFT }, session)
  await choose({ anonymousId: laptop }, session)
  expect((await personOf(phone)).consent?.purposes.ads).toBe(true)
  await sendEvent(phone, GPC)
  await sendEvent(phone, GPC)
  expect((await personOf(phone)).consent).toMatchObject({ anonymousId: laptop, purposes: LEFT })
  const { length } = (await receiptsOf(phone)).filter(({ surface }) => surface === 'gpc')
  expect(length).toBe(1)
})

test('follows Do Not Track as well, unless the owner switched that off', async () => {
  const anonymousId = newId()
  expect(await choose({ anonymousId }, { dnt: '1' })).toMatchObject({
    purposes: LEFT,
    signals: { dnt: true },
  })
  const deaf = await startTestGateway({ dnt: 'ignore' })
  expect(await choose({ anonymousId }, { dnt: '1' }, deaf)).toMatchObject({ purposes: ALL })
  await sendEvent(anonymousId, { dnt: '1' }, deaf)
  expect(await receiptsOf(anonymousId, deaf)).toHaveLength(1)
  await sendEvent(anonymousId, GPC, deaf)
  expect(await receiptsOf(anonymousId, deaf)).toHaveLength(2)
  await deaf.stop()
})

test('leaves the chain of receipts whole', async () => {
  expect(await verifyReceipts(gateway)).toContain('whole')
})
