import type {
  BatchAnswer,
  MessagePage,
  Person,
  Purposes,
  SessionGrant,
  SignedReceipt,
  StoredEvent,
  TimelineEntry,
} from '@beckon/protocol'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { verifyReceipts } from '../../cli/receipts.ts'
import {
  bearer,
  closeSockets,
  connectVisitor,
  get,
  openSession,
  post,
  ulid,
} from '../../test-client.ts'
import { readRows } from '../../test-database.ts'
import { addSigner, claimsFor, prove, signToken, type TestSigner } from '../../test-tokens.ts'
import { startTestGateway, type TestGateway } from '../../testing.ts'

let gateway: TestGateway
let signer: TestSigner
beforeAll(async () => {
  gateway = await startTestGateway()
  signer = await addSigner(gateway)
})
afterEach(closeSockets)
afterAll(() => gateway.stop())

let counter = 0
const newId = (kind: string): string => `${kind}-${++counter}`

interface Came {
  anonymousId?: string
  session?: string
  claims?: object
}

/** A user signs in, in a browser with what came along. */
async function signIn(user: string, { session, claims, ...body }: Came = {}) {
  const token = await signToken(signer, { ...claimsFor(gateway.site, user), ...claims })
  return prove(gateway, { token, ...body }, session)
}

async function choose(
  anonymousId: string,
  allowed: Partial<Purposes> = {},
  epoch = 1,
): Promise<SignedReceipt> {
  const none = {
    functional: false,
    personalization: false,
    ads: false,
    ai: false,
    recording: false,
  }
  const purposes = { ...none, analytics: true, profile: true, ...allowed }
  const at = new Date().toISOString()
  const choice = { site: gateway.site, anonymousId, epoch, purposes, surface: 'api', at }
  const url = `${gateway.url}/v1/consent`
  return (await post<{ receipt: SignedReceipt }>(url, choice)).body.receipt
}

async function sendEvent(input: { anonymousId: string; userId?: string; identity?: string }) {
  const { identity, ...who } = input
  const consent = { epoch: 1, categoryPreferences: { analytics: true } }
  const event = {
    type: 'track',
    event: 'Viewed',
    messageId: newId('m'),
    ...who,
    context: { consent },
  }
  const body = { writeKey: gateway.site, batch: [event], identity }
  const { body: answer } = await post<BatchAnswer>(`${gateway.url}/v1/batch`, body)
  return answer.results?.[event.messageId] ?? answer
}

const say = (session: string, text: string) =>
  post(`${gateway.url}/v1/messages`, { id: ulid(), text }, bearer(session))

async function textsOf(session: string): Promise<[number, string][]> {
  const url = `${gateway.url}/v1/messages`
  const { messages } = (await get<MessagePage>(url, bearer(session))).body
  return messages.map(({ seq, text }) => [seq, text])
}

async function personOf(id: string, kind = 'user_id'): Promise<Person> {
  const url = `${gateway.url}/v1/people/${id}?kind=${kind}`
  return (await get<{ person: Person }>(url, bearer(gateway.secret))).body.person
}

async function eventsOf(id: string): Promise<StoredEvent[]> {
  const url = `${gateway.url}/v1/people/${id}/timeline?kind=user_id`
  const { body } = await get<{ entries: TimelineEntry[] }>(url, bearer(gateway.secret))
  return body.entries.flatMap((entry) => (entry.kind === 'event' ? [entry.event] : []))
}

function linksOf(value: string): Promise<unknown[]> {
  const links = `select kind, reason, evidence from identity_link where value = '${value}' order by id`
  return readRows(gateway.data, links)
}

test('makes a guest who wrote the user they prove to be, with what the token says of them', async () => {
  const [user, session] = [newId('u'), await openSession(gateway)]
  await say(session, 'hello')
  const claims = { email: 'Ada@Example.com', email_verified: true, name: 'Ada', locale: 'en' }
  const { body } = await signIn(user, { session, claims })
  expect(body).toMatchObject({ userId: user, moved: false })
  const person = await personOf(user)
  expect(person).toMatchObject({
    name: 'Ada',
    traits: { email: 'Ada@Example.com', locale: 'en' },
    unverifiedTraits: [],
  })
  expect(person.identities.map(({ kind, value, verified }) => [kind, value, verified])).toEqual([
    ['user_id', user, true],
    ['email', 'ada@example.com', true],
  ])
  expect(await textsOf(session)).toEqual([[1, 'hello']])
  expect(await linksOf(user)).toEqual([
    { kind: 'user_id', reason: 'token', evidence: expect.stringContaining(signer.kid) },
  ])
})

test('brings what a guest wrote behind what the user wrote elsewhere', async () => {
  const [user, laptop, phone] = [newId('u'), await openSession(gateway), await openSession(gateway)]
  await say(laptop, 'from the laptop')
  await signIn(user, { session: laptop })
  await say(phone, 'from the phone')
  await say(phone, 'twice')
  const tab = await connectVisitor(gateway.url, { session: phone, protocol: 1 })
  expect((await signIn(user, { session: phone })).body.moved).toBe(true)
  const whole = [
    [1, 'from the laptop'],
    [2, 'from the phone'],
    [3, 'twice'],
  ]
  expect(await textsOf(phone)).toEqual(whole)
  expect(await textsOf(laptop)).toEqual(whole)
  await say(laptop, 'and on')
  const { message } = await tab.notice('message:new')
  expect([message.seq, message.text]).toEqual([4, 'and on'])
  expect((await linksOf(user)).at(-1)).toMatchObject({
    evidence: expect.stringContaining('"offset":1'),
  })
})

test('opens the thread of a proven user in a new session, and no other', async () => {
  const [user, first] = [newId('u'), await openSession(gateway)]
  await say(first, 'mine')
  const { identity } = (await signIn(user, { session: first })).body
  const open = async (body: object) => {
    const input = { site: gateway.site, ...body }
    return (await post<SessionGrant>(`${gateway.url}/v1/sessions`, input)).body.token
  }
  expect(await textsOf(await open({ identity }))).toEqual([[1, 'mine']])
  expect(await textsOf(await open({ identity: 'is_made-up' }))).toEqual([])
  expect(await textsOf(await open({}))).toEqual([])
})

test('joins an anonymous history only where profile was allowed', async () => {
  const [user, allowed, refused] = [newId('u'), newId('a'), newId('a')]
  await choose(allowed)
  await choose(refused, { profile: false })
  for (const anonymousId of [allowed, refused]) await sendEvent({ anonymousId })
  await signIn(user, { anonymousId: allowed })
  await signIn(user, { anonymousId: refused })
  await signIn(user, { anonymousId: newId('a') })
  expect((await eventsOf(user)).map(({ anonymousId }) => anonymousId)).toEqual([allowed])
  expect(await linksOf(allowed)).toMatchObject([{ reason: 'event' }, { reason: 'token' }])
  expect(await linksOf(refused)).toMatchObject([{ reason: 'event' }, { reason: 'bound' }])
})

test('lets another user in only after a reset, and joins nothing of the two', async () => {
  for (const allowed of [{}, { profile: false }]) {
    const [ada, bob, browser] = [newId('ada'), newId('bob'), newId('a')]
    const session = await openSession(gateway)
    await say(session, 'a secret of Ada')
    await choose(browser, allowed)
    await sendEvent({ anonymousId: browser })
    await signIn(ada, { session, anonymousId: browser })
    const code = async (came: Came) => (await signIn(bob, came)).body.error?.code
    expect(await code({ session, anonymousId: browser })).toBe('identity/other-user')
    expect(await code({ anonymousId: browser })).toBe('identity/other-user')
    expect(await code({ session })).toBe('identity/other-user')
    expect((await signIn(ada, { session, anonymousId: browser })).status).toBe(200)
    const fresh = await openSession(gateway)
    const { status, body } = await signIn(bob, { session: fresh, anonymousId: newId('a') })
    expect(status).toBe(200)
    expect(await textsOf(fresh)).toEqual([])
    expect(await eventsOf(bob)).toEqual([])
    const inThread = { site: gateway.site, identity: body.identity }
    const { token } = (await post<SessionGrant>(`${gateway.url}/v1/sessions`, inThread)).body
    expect(await textsOf(token)).toEqual([])
    expect((await personOf(bob)).identities.map(({ value }) => value)).toEqual([bob])
    expect(await linksOf(bob)).toHaveLength(1)
  }
})

test('shows nobody beside their own what a proven user did in the same browser before', async () => {
  const [ada, browser] = [newId('ada'), newId('a')]
  await choose(browser, { profile: false })
  await sendEvent({ anonymousId: browser })
  await signIn(ada, { anonymousId: browser })
  const guest = await openSession(gateway, browser)
  await say(guest, 'somebody else')
  const bob = newId('bob')
  await signIn(bob, { session: guest })
  expect(await eventsOf(bob)).toEqual([])
  expect((await personOf(bob)).identities.map(({ value }) => value)).toEqual([bob])
})

test('uses a refused token of another user up only once it was taken', async () => {
  const [ada, bob, browser] = [newId('ada'), newId('bob'), newId('a')]
  await signIn(ada, { anonymousId: browser })
  const token = await signToken(signer, claimsFor(gateway.site, bob))
  expect((await prove(gateway, { token, anonymousId: browser })).status).toBe(409)
  expect((await prove(gateway, { token, anonymousId: newId('a') })).status).toBe(200)
})

test('keeps two users apart who prove the same address, and writes the conflict down', async () => {
  const [ada, eve] = [newId('ada'), newId('eve')]
  const claims = { email: `${newId('shared')}@example.com`, email_verified: true }
  await signIn(ada, { claims })
  await signIn(eve, { claims })
  await signIn(eve, { claims })
  expect((await personOf(ada)).id).not.toBe((await personOf(eve)).id)
  expect(await linksOf(claims.email)).toMatchObject([{ reason: 'conflict' }])
  const unproven = { ...claims, email_verified: false }
  await signIn(newId('mallory'), { claims: unproven })
  expect(await linksOf(claims.email)).toHaveLength(1)
})

test('allows after a join only what all of the joined had allowed', async () => {
  const [user, laptop, phone] = [newId('u'), newId('a'), newId('a')]
  await choose(laptop, { ads: true, analytics: false })
  await signIn(user, { anonymousId: laptop })
  await choose(phone, { ads: true, personalization: true })
  await signIn(user, { anonymousId: phone })
  expect((await personOf(user)).consent).toMatchObject({
    surface: 'merge',
    purposes: { ads: true, analytics: false, profile: true, personalization: false },
  })
  expect(await sendEvent({ anonymousId: phone })).toMatchObject({
    error: { code: 'consent/required' },
  })
  const before = (await personOf(user)).consent?.id
  await signIn(user, { anonymousId: phone })
  expect((await personOf(user)).consent?.id).toBe(before)
  await choose(phone, { ads: true }, 2)
  expect((await personOf(user)).consent?.purposes.analytics).toBe(true)
})

test('verifies the events of a proven user, and takes others for what they claim', async () => {
  const [user, anonymousId] = [newId('u'), newId('a')]
  await choose(anonymousId)
  const { identity } = (await signIn(user, { anonymousId })).body
  expect(await sendEvent({ anonymousId, userId: user, identity })).toBe('ok')
  expect(await sendEvent({ anonymousId, userId: newId('else'), identity })).toBe('ok')
  expect(await sendEvent({ anonymousId, userId: user, identity: 'is_ended' })).toBe('ok')
  expect(await sendEvent({ anonymousId, userId: user })).toBe('ok')
  const url = `${gateway.url}/v1/events?anonymousId=${anonymousId}`
  const { body } = await get<{ events: StoredEvent[] }>(url, bearer(gateway.secret))
  expect(body.events.map(({ verified }) => verified)).toEqual([true, false, false, false])
  expect(await eventsOf(user)).toHaveLength(4)
})

test('verifies without joining where profile is not allowed', async () => {
  const [user, anonymousId] = [newId('u'), newId('a')]
  await choose(anonymousId, { profile: false })
  const { identity } = (await signIn(user, { anonymousId })).body
  await sendEvent({ anonymousId, userId: user, identity })
  expect(await eventsOf(user)).toEqual([])
})

test('leaves the ledger whole', async () => {
  expect(await verifyReceipts(gateway)).toContain('whole')
})
