import type { Message, StoredEvent } from '@beckon/protocol'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import {
  bearer,
  closeSockets,
  connectAgent,
  enterVisitor,
  get,
  openSession,
  post,
  signIn,
  type TestAgent,
  ulid,
} from '../../test-client.ts'
import { startTestGateway, type TestGateway } from '../../testing.ts'

let gateway: TestGateway
let cookie: string

beforeAll(async () => {
  gateway = await startTestGateway()
  cookie = await signIn(gateway.console)
})
afterEach(closeSockets)
afterAll(() => gateway.stop())

let counter = 0
const newId = (): string => `visitor-${++counter}`

async function enter(analytics: boolean) {
  const anonymousId = newId()
  const session = await openSession(gateway, anonymousId)
  const purposes = { functional: true, profile: false, personalization: false, ads: false }
  const decide = async (epoch: number, allowed: boolean) => {
    const choice = { site: gateway.site, anonymousId, epoch, surface: 'test' }
    const { status } = await post(
      `${gateway.url}/v1/consent`,
      { ...choice, at: new Date().toISOString(), purposes: { ...purposes, analytics: allowed } },
      bearer(session),
    )
    expect(status).toBe(200)
  }
  await decide(1, analytics)
  const say = async (text: string, id = ulid()) => {
    const answer = await post<{ message: Message }>(
      `${gateway.url}/v1/messages`,
      { id, text },
      bearer(session),
    )
    return answer.body.message
  }
  return { anonymousId, decide, say }
}

async function stored(anonymousId: string): Promise<StoredEvent[]> {
  const url = `${gateway.url}/v1/events?anonymousId=${anonymousId}`
  return (await get<{ events: StoredEvent[] }>(url, bearer(gateway.secret))).body.events
}

const names = (events: StoredEvent[]) => events.map(({ event }) => event?.replace('Live Chat ', ''))

function reply(agent: TestAgent, { conversationId }: Message, text: string) {
  return agent.ask('message:send', { id: ulid(), conversationId, text })
}

test('tells of a chat from its first message to its end, as Segment’s spec names it', async () => {
  const visitor = await enter(true)
  const agent = await connectAgent(gateway.url, cookie)
  const id = ulid()
  const asked = await visitor.say('Where is my lamp?', id)
  await visitor.say('Where is my lamp?', id)
  const answered = await reply(agent, asked, 'On its way')
  await agent.ask('case:update', { caseId: asked.caseId, status: 'closed' })

  const events = await stored(visitor.anonymousId)
  expect(names(events)).toEqual([
    'Conversation Started',
    'Message Sent',
    'Message Received',
    'Conversation Ended',
  ])
  const where = { conversation_id: asked.conversationId, case_id: asked.caseId }
  const who = {
    agent_id: expect.stringMatching(/./),
    agent_name: 'Robin',
    agent_username: 'robin',
  }
  expect(events.map(({ properties }) => properties)).toEqual([
    where,
    { ...where, message_id: asked.id },
    { ...where, ...who, message_id: answered.message.id },
    { ...where, ...who, conversation_duration: expect.toSatisfy((seconds) => seconds >= 0) },
  ])
  expect(JSON.stringify(events)).not.toMatch(/lamp|way/)
  expect(events[0]).toMatchObject({
    type: 'track',
    verified: true,
    context: { consent: { epoch: 1, categoryPreferences: { analytics: true } } },
  })
})

test('tells nothing without consent, and no more once it is withdrawn', async () => {
  const silent = await enter(false)
  await silent.say('Hello')
  expect(await stored(silent.anonymousId)).toEqual([])
  const visitor = await enter(true)
  await visitor.say('Hello')
  await visitor.decide(2, false)
  await visitor.say('Still here?')
  expect(names(await stored(visitor.anonymousId))).toEqual(['Conversation Started', 'Message Sent'])
  const nobody = await enterVisitor(gateway)
  await nobody.ask('message:send', { id: ulid(), text: 'Hello' })
})

test('tells of a case that is opened again, and of one an agent begins', async () => {
  const visitor = await enter(true)
  const agent = await connectAgent(gateway.url, cookie)
  const first = await visitor.say('Hello')
  for (const status of ['closed', 'open', 'closed']) {
    await agent.ask('case:update', { caseId: first.caseId, status })
  }
  await reply(agent, first, 'One more thing')
  const events = await stored(visitor.anonymousId)
  expect(names(events)).toEqual([
    'Conversation Started',
    'Message Sent',
    'Conversation Ended',
    'Conversation Started',
    'Conversation Ended',
    'Conversation Started',
    'Message Received',
  ])
  expect(events[5]?.properties).toMatchObject({ agent_name: 'Robin' })
})

test('tells it to agents who watch the person, beside their thread', async () => {
  const visitor = await enter(true)
  const agent = await connectAgent(gateway.url, cookie)
  const hello = await visitor.say('Hello')
  const { cases } = await agent.ask('cases:list', {})
  const personId = cases.find(({ id }) => id === hello.caseId)?.personId
  await agent.ask('person:watch', { personId })
  await reply(agent, hello, 'Hi')
  const { event } = await agent.notice('event:new', (notice) => notice.personId === personId)
  expect(event.event).toBe('Live Chat Message Received')
})
