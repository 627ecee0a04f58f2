import type { Message, Person, StoredEvent, TimelineEntry } from '@beckon/protocol'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  bearer,
  closeSockets,
  connectAgent,
  enterVisitor,
  get,
  post,
  signIn,
  ulid,
} from '../../test-client.ts'
import { startTestGateway, type TestGateway } from '../../testing.ts'

let gateway: TestGateway
beforeEach(async () => {
  gateway = await startTestGateway()
})
afterEach(async () => {
  closeSockets()
  await gateway.stop()
})

const browse = (event: string) =>
  post(`${gateway.url}/v1/track`, { anonymousId: 'a', event }, bearer(gateway.source))
const identify = (traits = {}) =>
  post(
    `${gateway.url}/v1/identify`,
    { userId: 'u', anonymousId: 'a', traits },
    bearer(gateway.secret),
  )
async function personOf(reference: string): Promise<Person> {
  const url = `${gateway.url}/v1/people/${reference}`
  return (await get<{ person: Person }>(url, bearer(gateway.secret))).body.person
}
async function timelineOf(reference: string): Promise<string[]> {
  const url = `${gateway.url}/v1/people/${reference}/timeline`
  const { body } = await get<{ entries: TimelineEntry[] }>(url, bearer(gateway.secret))
  return body.entries.map((entry) =>
    entry.kind === 'event' ? (entry.event.event ?? entry.event.type) : entry.kind,
  )
}

/** A visitor opens the chat and writes; an agent looks beside the thread. */
async function chat() {
  const agent = await connectAgent(gateway.url, await signIn(await gateway.createLoginLink()))
  const visitor = await enterVisitor(gateway, 'a')
  const { message }: { message: Message } = await visitor.ask('message:send', {
    id: ulid(),
    text: 'Hello',
  })
  const { case: opened } = await agent.notice(
    'case:changed',
    (notice) => notice.case.conversationId === message.conversationId,
  )
  const { personId } = opened
  const { events, person } = await agent.ask('person:watch', { personId })
  return { agent, visitor, personId, person, beside: events.map(({ event }: StoredEvent) => event) }
}

test('makes one timeline of who browses, chats and signs in', async () => {
  await browse('Before')
  const { personId, beside } = await chat()
  expect(beside).toEqual(['Before'])
  await identify({ name: 'Ada' })
  await browse('After')
  expect(await personOf('u')).toMatchObject({ id: personId, name: 'Ada', unverifiedTraits: [] })
  expect((await timelineOf('u')).sort()).toEqual(['After', 'Before', 'identify', 'message'])
})

test('makes one timeline too of who signs in between opening the chat and writing', async () => {
  await browse('Before')
  const visitor = await enterVisitor(gateway, 'a')
  await identify()
  await visitor.ask('message:send', { id: ulid(), text: 'Hello' })
  expect((await timelineOf('u')).sort()).toEqual(['Before', 'identify', 'message'])
})

test('shows what a user did beside a chat begun later, and nothing else of them', async () => {
  await browse('Before')
  await identify({ name: 'Ada', plan: 'pro' })
  const { agent, personId, person, beside } = await chat()
  expect(beside).toEqual(['Before'])
  expect(person.traits).toEqual({})
  expect(person.identities).toMatchObject([{ kind: 'anonymous_id', value: 'a' }])
  await browse('After')
  expect(await agent.notice('event:new')).toMatchObject({ personId, event: { event: 'After' } })
  const user = await personOf('u')
  expect(user.id).not.toBe(personId)
  expect((await personOf('a')).id).toBe(user.id)
  expect((await timelineOf('u')).sort()).toEqual(['After', 'Before', 'identify'])
})

test('keeps events beside a chat that was opened, when their id turns out to be a user’s', async () => {
  await post(`${gateway.url}/v1/identify`, { userId: 'u' }, bearer(gateway.secret))
  await browse('Before')
  const visitor = await enterVisitor(gateway, 'a')
  await identify()
  const { message } = await visitor.ask('message:send', { id: ulid(), text: 'Hello' })
  const agent = await connectAgent(gateway.url, await signIn(gateway.console))
  const { cases } = await agent.ask('cases:list', {})
  const own = cases.find(({ conversationId }) => conversationId === message.conversationId)
  expect((await timelineOf(own?.personId ?? '')).sort()).toEqual(['Before', 'message'])
  expect(await timelineOf('u')).toContain('Before')
})

test('robs nobody who asked for a call, and copies no phone number', async () => {
  await browse('Before')
  const owner = await enterVisitor(gateway, 'a')
  const input = { id: ulid(), phone: '020 7946 0958', name: 'Ada' }
  const { callback } = await owner.ask('callback:request', input)
  const { person, beside } = await chat()
  expect((await personOf('a')).id).toBe(callback.personId)
  expect(beside).toEqual(['Before'])
  expect(person.identities.map(({ kind }) => kind)).toEqual(['anonymous_id'])
  expect(person.name).toMatch(/^Visitor/)
})

test('lets a stranger who knows an anonymous id read nothing', async () => {
  await identify({ name: 'Ada' })
  const { visitor } = await chat()
  const stranger = await enterVisitor(gateway, 'a')
  expect((await stranger.ask('messages:list', {})).messages).toEqual([])
  await visitor.ask('message:send', { id: ulid(), text: 'Private' })
  expect(await stranger.ask('messages:list', {})).toMatchObject({ messages: [], lastSeq: 0 })
  expect(stranger.count('message:new')).toBe(0)
})
