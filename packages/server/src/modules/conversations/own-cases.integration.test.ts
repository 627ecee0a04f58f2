import type { MessagePage, OwnCase } from '@beckon/protocol'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import {
  bearer,
  closeSockets,
  connectAgent,
  connectVisitor,
  enterVisitor,
  get,
  post,
  signIn,
  type TestVisitor,
  ulid,
} from '../../test-client.ts'
import { startTestGateway, type TestGateway } from '../../testing.ts'

let gateway: TestGateway

beforeAll(async () => {
  gateway = await startTestGateway()
})
afterEach(closeSockets)
afterAll(() => gateway.stop())

const say = async (visitor: TestVisitor, text: string, anew?: boolean) =>
  (await visitor.ask('message:send', { id: ulid(), text, anew })).message

test('lists a visitor’s conversations, the newest first, with what they began with', async () => {
  const visitor = await enterVisitor(gateway)
  const agent = await connectAgent(gateway.url, await signIn(await gateway.createLoginLink()))
  expect(await visitor.ask('cases:mine', {})).toEqual({ cases: [], more: false })
  const { conversationId } = await say(visitor, `  Where is\n my ${'very '.repeat(40)}big order?`)
  await agent.ask('message:send', { id: ulid(), conversationId, text: 'On its way.' })
  await visitor.ask('message:read', { seq: 2 })
  await visitor.ask('case:end', {})
  await agent.ask('message:send', { id: ulid(), conversationId, text: 'It has arrived.' })
  await say(visitor, 'Thank you')
  const { cases, more } = await visitor.ask('cases:mine', {})
  expect(more).toBe(false)
  expect(cases).toMatchObject([
    { status: 'open', answered: true, title: 'Thank you', firstSeq: 3, lastSeq: 4, unread: 1 },
    { status: 'closed', answered: true, firstSeq: 1, lastSeq: 2, unread: 0 },
  ])
  expect(cases[1]?.title).toMatch(/^Where is my very .*…$/)
  expect(cases[1]?.title).toHaveLength(120)
})

test('begins a conversation anew, once, and closes the one before', async () => {
  const visitor = await enterVisitor(gateway)
  const first = await say(visitor, 'One thing', true)
  expect((await say(visitor, 'And more of it')).caseId).toBe(first.caseId)
  const id = ulid()
  const begin = () => visitor.ask('message:send', { id, text: 'Another thing', anew: true })
  const { message } = await begin()
  expect((await begin()).message.caseId).toBe(message.caseId)
  expect(message.caseId).not.toBe(first.caseId)
  expect((await say(visitor, 'More of the other')).caseId).toBe(message.caseId)
  const { cases } = await visitor.ask('cases:mine', {})
  expect(cases.map(({ title, status }: OwnCase) => [title, status])).toEqual([
    ['Another thing', 'open'],
    ['One thing', 'closed'],
  ])
  // Who waited in the first waits in the second, at its end.
  const page = (await visitor.ask('messages:list', {})) as MessagePage
  expect(page.waiting?.place).toBeGreaterThan(0)
})

test('gives them page by page, over HTTP as over the socket, and to nobody else', async () => {
  const visitor = await enterVisitor(gateway)
  for (let count = 1; count <= 5; count++) await say(visitor, `Number ${count}`, true)
  const seen: string[] = []
  let before: string | undefined
  for (let more = true; more; ) {
    const page = await visitor.ask('cases:mine', { before, limit: 2 })
    seen.push(...page.cases.map(({ title }: OwnCase) => title))
    before = page.cases.at(-1)?.id
    more = page.more
  }
  expect(seen).toEqual([5, 4, 3, 2, 1].map((count) => `Number ${count}`))
  const url = `${gateway.url}/v1/cases/mine?limit=1&before=${before}`
  const { body } = await get<{ cases: OwnCase[] }>(url, bearer(visitor.session))
  expect(body.cases).toEqual([])
  const other = await enterVisitor(gateway)
  expect((await other.ask('cases:mine', {})).cases).toEqual([])
})

test('a second device has the whole history within two seconds', async () => {
  const visitor = await enterVisitor(gateway)
  const cases = 12
  for (let count = 1; count <= cases; count++) {
    await say(visitor, `Question ${count}`, true)
    for (let more = 0; more < 25; more++) await say(visitor, `More of ${count}`)
  }
  const begun = Date.now()
  const device = await connectVisitor(gateway.url, { session: visitor.session, protocol: 1 })
  const held = []
  let before: number | undefined
  for (let more = true; more; ) {
    const page = (await device.ask('messages:list', { before })) as MessagePage
    held.unshift(...page.messages)
    before = page.messages[0]?.seq
    more = page.more
  }
  const list = await device.ask('cases:mine', {})
  expect(Date.now() - begun).toBeLessThan(2000)
  expect(held.map(({ seq }) => seq)).toEqual(held.map((_, index) => index + 1))
  expect(held).toHaveLength(cases * 26)
  expect(list.cases).toHaveLength(cases)
  const { status } = await post(`${gateway.url}/v1/cases/mine`, {}, bearer(visitor.session))
  expect(status).toBe(404)
})
