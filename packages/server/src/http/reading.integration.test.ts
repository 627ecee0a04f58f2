import type {
  Callback,
  Conversation,
  Message,
  Person,
  StoredEvent,
  TimelineEntry,
} from '@beckon/protocol'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  bearer,
  closeSockets,
  connectAgent,
  enterVisitor,
  get,
  openSession,
  post,
  signIn,
  ulid,
} from '../test-client.ts'
import { startTestGateway, type TestGateway } from '../testing.ts'

let gateway: TestGateway

beforeEach(async () => {
  gateway = await startTestGateway()
})
afterEach(async () => {
  closeSockets()
  await gateway.stop()
})

async function read<Body>(path: string, secret: string = gateway.secret): Promise<Body> {
  return (await get<Body>(`${gateway.url}/v1/${path}`, bearer(secret))).body
}

function track(event: Record<string, unknown>, key: string = gateway.source): Promise<unknown> {
  return post(`${gateway.url}/v1/track`, { event: 'Viewed', ...event }, bearer(key))
}

function identify(event: Record<string, unknown>, key: string = gateway.source): Promise<unknown> {
  return post(`${gateway.url}/v1/identify`, event, bearer(key))
}

const personOf = async (reference: string): Promise<Person> =>
  (await read<{ person: Person }>(`people/${reference}`)).person

/** All pages of a list. */
async function readAll<Row>(path: string, member: string, limit: number): Promise<Row[]> {
  const rows: Row[] = []
  let cursor: string | null = null
  do {
    const query = `limit=${limit}${cursor === null ? '' : `&cursor=${cursor}`}`
    const page: { [name: string]: Row[] | string | null } = await read(`${path}?${query}`)
    const part = page[member] as Row[]
    expect(part.length).toBeLessThanOrEqual(limit)
    rows.push(...part)
    cursor = page['next'] as string | null
  } while (cursor !== null)
  return rows
}

test('lists events in the order received, by whom and since when', async () => {
  await track({ anonymousId: 'a', event: 'one' })
  await track({ anonymousId: 'b', event: 'two' })
  await track({ anonymousId: 'a', userId: 'u', event: 'three' })
  const names = (events: StoredEvent[]) => events.map(({ event }) => event)
  const all = await readAll<StoredEvent>('events', 'events', 1)
  expect(names(all)).toEqual(['one', 'two', 'three'])
  const list = async (query: string) =>
    names((await read<{ events: StoredEvent[] }>(`events?${query}`)).events)
  expect(await list('anonymousId=a')).toEqual(['one', 'three'])
  expect(await list('userId=u')).toEqual(['three'])
  const last = all.at(-1)?.receivedAt ?? ''
  expect(await list(`since=${last}`)).toEqual([])
  expect(await list('since=2020-01-01')).toHaveLength(3)
})

test('finds a person by id, anonymous id and proven user id, and by no claim', async () => {
  await identify({ anonymousId: 'a', userId: 'claimed', traits: { name: 'Ada', plan: 'free' } })
  const ada = await personOf('a')
  expect(ada).toMatchObject({ name: 'Ada', traits: { plan: 'free' }, online: false, consent: null })
  expect(ada.unverifiedTraits).toEqual(['name', 'plan'])
  expect(ada.identities).toMatchObject([
    { kind: 'anonymous_id', value: 'a', verified: false },
    { kind: 'user_id', value: 'claimed', verified: false },
  ])
  expect(await personOf(ada.id)).toEqual(ada)
  expect(await read('people/claimed')).toMatchObject({ error: { code: 'person/not-found' } })
  await identify({ anonymousId: 'a', userId: 'claimed', traits: { plan: 'pro' } }, gateway.secret)
  const proven = await personOf('claimed')
  expect(proven).toMatchObject({ id: ada.id, traits: { name: 'Ada', plan: 'pro' } })
  expect(proven.unverifiedTraits).toEqual(['name'])
  expect(proven.identities).toMatchObject([{ kind: 'anonymous_id' }, { verified: true }])
})

test('looks up what the reader means where one id is two people', async () => {
  await identify({ userId: 'alice', traits: { name: 'Alice' } }, gateway.secret)
  await identify({ anonymousId: 'alice', traits: { name: 'Mallory' } })
  const nameOf = async (query: string) => (await personOf(`alice${query}`))?.name
  expect(await nameOf('')).toBe('Alice')
  expect(await nameOf('?kind=user_id')).toBe('Alice')
  expect(await nameOf('?kind=anonymous_id')).toBe('Mallory')
  expect(await nameOf('?kind=person')).toBeUndefined()
  const timeline = await read<{ entries: TimelineEntry[] }>(
    'people/alice/timeline?kind=anonymous_id&limit=5',
  )
  expect(timeline.entries).toMatchObject([{ event: { traits: { name: 'Mallory' } } }])
  expect(await read('people/alice?kind=email')).toMatchObject({
    error: { code: 'request/invalid' },
  })
})

test('tells events the server vouches for from those a browser claims', async () => {
  await track({ userId: 'u', event: 'Paid' }, gateway.secret)
  await track({ anonymousId: 'a', userId: 'u', event: 'Refund me' })
  const { events } = await read<{ events: StoredEvent[] }>('events?userId=u')
  expect(events).toMatchObject([
    { event: 'Paid', verified: true },
    { event: 'Refund me', verified: false },
  ])
})

test('keeps 20 of the user ids somebody claims', async () => {
  const batch = Array.from({ length: 50 }, (_, index) => ({
    type: 'track',
    event: 'E',
    anonymousId: 'a',
    userId: `u${index}`,
  }))
  await post(`${gateway.url}/v1/batch`, { batch }, bearer(gateway.source))
  const { identities } = await personOf('a')
  expect(identities.filter(({ kind }) => kind === 'user_id')).toHaveLength(20)
})

test('tells a watcher once of all a batch changed', async () => {
  const batch = Array.from({ length: 100 }, (_, index) => ({
    type: 'identify',
    anonymousId: 'a',
    userId: `u${index}`,
    traits: { index },
  }))
  await identify({ anonymousId: 'a' })
  const agent = await connectAgent(gateway.url, await signIn(gateway.console))
  await agent.ask('person:watch', { personId: (await personOf('a')).id })
  await post(`${gateway.url}/v1/batch`, { batch }, bearer(gateway.source))
  const { person } = await agent.notice('person:changed')
  expect(person.traits).toEqual({ index: 99 })
  await agent.ask('cases:list', {})
  expect(agent.count('person:changed')).toBe(1)
})

test('keeps two people apart who claim the same user id', async () => {
  await identify({ anonymousId: 'a', userId: 'same' })
  await identify({ anonymousId: 'b', userId: 'same' })
  expect((await personOf('a')).id).not.toBe((await personOf('b')).id)
  expect(await read('people/same')).toMatchObject({ error: { code: 'person/not-found' } })
})

test('keeps the events of two proven users of one browser apart', async () => {
  await identify({ anonymousId: 'shared', userId: 'one' }, gateway.secret)
  await identify({ anonymousId: 'shared', userId: 'two' }, gateway.secret)
  await track({ anonymousId: 'shared', userId: 'two', event: 'Secret of two' }, gateway.secret)
  const one = await read<{ entries: TimelineEntry[] }>('people/one/timeline')
  expect(one.entries.map((entry) => entry.kind === 'event' && entry.event.userId)).toEqual(['one'])
  expect((await personOf('shared')).id).toBe((await personOf('one')).id)
})

test('tells everything that happened to a person, newest first, page by page', async () => {
  await track({ anonymousId: 'a', event: 'Before the chat' })
  const visitor = await enterVisitor(gateway, 'a')
  await visitor.ask('message:send', { id: ulid(), text: 'Hello' })
  await visitor.ask('callback:request', { id: ulid(), phone: '020 7946 0958', name: 'Ada' })
  const purposes = {
    functional: true,
    analytics: true,
    profile: false,
    personalization: false,
    ads: false,
    ai: false,
    recording: false,
  }
  const choice = { site: gateway.site, epoch: 1, purposes, surface: 'widget' }
  const at = new Date().toISOString()
  await post(`${gateway.url}/v1/consent`, { ...choice, at }, bearer(visitor.session))
  await track({ anonymousId: 'a', event: 'After the chat' })
  const kinds = (entries: TimelineEntry[]) => entries.map(({ kind }) => kind)
  const all = await readAll<TimelineEntry>('people/a/timeline', 'entries', 2)
  expect(kinds(all)).toEqual(['event', 'consent', 'callback', 'message', 'event'])
  const person = await personOf('a')
  expect(person).toMatchObject({ name: 'Ada', online: true, consent: { epoch: 1 } })
  const byId = await read<{ entries: TimelineEntry[] }>(`people/${person.id}/timeline`)
  expect(byId.entries).toEqual(all)
})

test('lists conversations with their cases, and callbacks, newest first', async () => {
  const sent: string[] = []
  for (const text of ['one', 'two', 'three']) {
    const visitor = await enterVisitor(gateway)
    const { message } = await visitor.ask('message:send', { id: ulid(), text })
    await visitor.ask('callback:request', { id: ulid(), phone: '020 7946 0958', name: text })
    sent.unshift(message.conversationId)
  }
  await openSession(gateway)
  const conversations = await readAll<Conversation>('conversations', 'conversations', 2)
  expect(conversations.map(({ id }) => id)).toEqual(sent)
  expect(conversations[0]).toMatchObject({ lastSeq: 1, cases: [{ status: 'open', unread: 1 }] })
  const callbacks = await readAll<Callback>('callbacks', 'callbacks', 2)
  expect(callbacks.map(({ name }) => name)).toEqual(['three', 'two', 'one'])
})

test('shows whoever watches a person what they do, as it happens', async () => {
  const agent = await connectAgent(gateway.url, await signIn(gateway.console))
  const visitor = await enterVisitor(gateway, 'a')
  const { message } = await visitor.ask('message:send', { id: ulid(), text: 'Hello' })
  const { case: opened } = await agent.notice('case:changed')
  expect(opened.id).toBe(message.caseId)
  const { personId } = opened
  await track({ anonymousId: 'a', event: 'Before' })
  const watched = await agent.ask('person:watch', { personId })
  expect(watched.events.map(({ event }) => event)).toEqual(['Before'])
  await track({ anonymousId: 'a', event: 'Now' })
  expect(await agent.notice('event:new')).toMatchObject({ personId, event: { event: 'Now' } })
  await identify({ anonymousId: 'a', traits: { name: 'Ada' } })
  expect((await agent.notice('person:changed')).person.name).toBe('Ada')
  await agent.notice('case:changed', (notice) => notice.case.personName === 'Ada')

  await agent.ask('person:unwatch', { personId })
  await track({ anonymousId: 'a', event: 'Later' })
  await agent.ask('cases:list', {})
  expect(agent.count('event:new')).toBe(2)
})

test('never opens an older conversation through an anonymous id', async () => {
  await track({ anonymousId: 'a', event: 'Mine' })
  const owner = await enterVisitor(gateway, 'a')
  await owner.ask('message:send', { id: ulid(), text: 'Private' })
  const thief = await enterVisitor(gateway, 'a')
  expect((await thief.ask('messages:list', {})).messages).toEqual([])
  const { message } = await thief.ask('message:send', { id: ulid(), text: 'Hello' })
  const page = await owner.ask('messages:list', {})
  expect(page.messages.map(({ text }: Message) => text)).toEqual(['Private'])
  const { conversations } = await read<{ conversations: Conversation[] }>('conversations')
  const own = conversations.find(({ id }) => id !== message.conversationId)
  expect((await personOf('a')).id).toBe(own?.personId)
})

test('shows one company nothing of another', async () => {
  const other = await gateway.createSite()
  const visitor = await enterVisitor(gateway, 'a')
  const { message } = await visitor.ask('message:send', { id: ulid(), text: 'Hello' })
  const input = { id: ulid(), phone: '020 7946 0958' }
  const { callback } = await visitor.ask('callback:request', input)
  await track({ anonymousId: 'a', messageId: 'm1' })

  const foreign = await connectAgent(gateway.url, await signIn(await other.createLoginLink()))
  const { conversationId, caseId } = message
  const { personId } = callback
  expect((await foreign.ask('cases:list', {})).cases).toEqual([])
  expect((await foreign.ask('callbacks:list', { personId })).callbacks).toEqual([])
  const refusals = [
    await foreign.refusal('messages:list', { conversationId }),
    await foreign.refusal('message:send', { conversationId, id: ulid(), text: 'x' }),
    await foreign.refusal('message:read', { conversationId, seq: 1 }),
    await foreign.refusal('case:update', { caseId, status: 'closed' }),
    await foreign.refusal('callback:update', { callbackId: callback.id, status: 'done' }),
    await foreign.refusal('person:watch', { personId }),
  ]
  expect(refusals.map((code) => code.split('/')[1])).toEqual(Array(6).fill('not-found'))

  for (const path of ['events', 'conversations', 'callbacks']) {
    expect(Object.values(await read<object>(path, other.secret))[0]).toEqual([])
  }
  for (const path of [`people/${personId}`, 'people/a', `people/${personId}/timeline`]) {
    expect(await read(path, other.secret)).toMatchObject({ error: { code: 'person/not-found' } })
  }
  // The same ids are free in another company.
  await track({ anonymousId: 'a', messageId: 'm1' }, other.source)
  expect((await read<{ events: unknown[] }>('events', other.secret)).events).toHaveLength(1)
  const theirs = await read<{ person: Person }>('people/a', other.secret)
  expect(theirs.person.id).not.toBe(personId)

  const purposes = {
    functional: true,
    analytics: true,
    profile: false,
    personalization: false,
    ads: false,
    ai: false,
    recording: false,
  }
  const at = new Date().toISOString()
  const choice = { site: other.site, epoch: 1, purposes, surface: 'api', at }
  const consent = await post(`${gateway.url}/v1/consent`, choice, bearer(visitor.session))
  expect(consent.body).toMatchObject({ error: { code: 'session/invalid' } })

  await visitor.ask('message:send', { id: ulid(), text: 'Still between us' })
  await foreign.ask('cases:list', {})
  expect(foreign.count('message:new') + foreign.count('case:changed')).toBe(0)
})
