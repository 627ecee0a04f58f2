import type { Message, MessagePage } from '@beckon/protocol'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import {
  bearer,
  closeSockets,
  connectAgent,
  connectVisitor,
  enterVisitor,
  get,
  openSession,
  post,
  signIn,
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

test('numbers messages 1, 2, 3 and hands them back in that order', async () => {
  const visitor = await enterVisitor(gateway)
  for (const text of ['one', 'two', 'three']) {
    await visitor.ask('message:send', { id: ulid(), text })
  }
  const page = await visitor.ask('messages:list', {})
  expect(page.messages.map(({ seq, text }) => [seq, text])).toEqual([
    [1, 'one'],
    [2, 'two'],
    [3, 'three'],
  ])
  expect(page).toMatchObject({ lastSeq: 3, more: false, read: { visitor: 0, agent: 0 } })
})

test('stores a message once, however often and by whichever way it is sent', async () => {
  const visitor = await enterVisitor(gateway)
  const input = { id: ulid(), text: 'Is the oak table in stock?' }
  const [first, ...others] = await Promise.all([
    visitor.ask('message:send', input),
    visitor.ask('message:send', input),
    visitor.ask('message:send', { ...input, text: 'another text under the same id' }),
  ])
  const { body } = await post(`${gateway.url}/v1/messages`, input, bearer(visitor.session))
  for (const other of [...others, body]) expect(other).toEqual(first)
  expect((await visitor.ask('messages:list', {})).messages).toEqual([first.message])
})

test('catches up page by page, upward after a seq and downward before one', async () => {
  const visitor = await enterVisitor(gateway)
  for (let i = 1; i <= 7; i++) await visitor.ask('message:send', { id: ulid(), text: `${i}` })
  const seqs = async (range: object) => {
    const page = await visitor.ask('messages:list', range)
    return [page.messages.map(({ seq }) => seq), page.more]
  }
  expect(await seqs({ after: 2, limit: 3 })).toEqual([[3, 4, 5], true])
  expect(await seqs({ after: 5, limit: 3 })).toEqual([[6, 7], false])
  expect(await seqs({ after: 7 })).toEqual([[], false])
  expect(await seqs({ limit: 3 })).toEqual([[5, 6, 7], true])
  expect(await seqs({ before: 5, limit: 3 })).toEqual([[2, 3, 4], true])
  expect(await seqs({ before: 2, limit: 3 })).toEqual([[1], false])
})

test('answers the same over HTTP as over the socket', async () => {
  const visitor = await enterVisitor(gateway)
  const headers = bearer(visitor.session)
  const input = { id: ulid(), text: 'Hello' }
  const sent = await post<{ message: Message }>(`${gateway.url}/v1/messages`, input, headers)
  expect(sent.status).toBe(200)
  const { body } = await get<MessagePage>(`${gateway.url}/v1/messages?after=0&limit=10`, headers)
  // Who read it over HTTP has it, which the next answer knows.
  const delivered = { ...body.delivered, visitor: 1 }
  const asked = await visitor.ask('messages:list', { after: 0, limit: 10 })
  expect(asked).toEqual({ ...body, delivered })
  expect(body.messages).toEqual([sent.body.message])
})

test('tells the other tab and the agents of a message, but not the tab that sent it', async () => {
  const agent = await connectAgent(gateway.url, cookie)
  const tab = await enterVisitor(gateway)
  const other = await connectVisitor(gateway.url, { session: tab.session, protocol: 1 })
  const { message } = await tab.ask('message:send', { id: ulid(), text: 'Hello' })
  expect(await other.notice('message:new')).toEqual({ message })
  expect(await agent.notice('message:new', (notice) => notice.message.id === message.id)).toEqual({
    message,
  })
  const changed = await agent.notice('case:changed', (notice) => notice.case.unread === 1)
  expect(changed.case).toMatchObject({
    id: message.caseId,
    status: 'open',
    lastSeq: 1,
    lastMessage: { text: 'Hello', author: { kind: 'visitor' } },
  })
  expect(tab.count('message:new')).toBe(0)
})

test('carries the reply of an agent, and what each side has read', async () => {
  const agent = await connectAgent(gateway.url, cookie)
  const visitor = await enterVisitor(gateway)
  const { message } = await visitor.ask('message:send', { id: ulid(), text: 'Hello?' })
  const { conversationId } = message
  const mine = (notice: { conversationId: string }) => notice.conversationId === conversationId

  expect(await agent.ask('message:read', { conversationId, seq: 1 })).toEqual({
    read: { visitor: 0, agent: 1 },
  })
  expect(await visitor.notice('message:read')).toEqual({ read: { visitor: 0, agent: 1 } })
  await agent.notice('case:changed', ({ case: { id, unread } }) => {
    return id === message.caseId && unread === 0
  })

  const reply = await agent.ask('message:send', { id: ulid(), conversationId, text: 'Hi there' })
  expect(reply.message).toMatchObject({ seq: 2, author: { kind: 'agent', name: 'Robin' } })
  expect(await visitor.notice('message:new')).toEqual(reply)
  await visitor.ask('message:read', { seq: 2 })
  expect((await agent.notice('message:read', mine)).read).toEqual({ visitor: 2, agent: 1 })
})

test('moves read marks forward only, and never beyond the last message', async () => {
  const visitor = await enterVisitor(gateway)
  expect(await visitor.ask('message:read', { seq: 5 })).toEqual({ read: { visitor: 0, agent: 0 } })
  await visitor.ask('message:send', { id: ulid(), text: 'one' })
  await visitor.ask('message:send', { id: ulid(), text: 'two' })
  const read = async (seq: number) => (await visitor.ask('message:read', { seq })).read.visitor
  expect(await read(1)).toBe(1)
  expect(await read(99)).toBe(2)
  expect(await read(1)).toBe(2)
})

test('tells who types, in both directions', async () => {
  const agent = await connectAgent(gateway.url, cookie)
  const visitor = await enterVisitor(gateway)
  const { message } = await visitor.ask('message:send', { id: ulid(), text: 'Hello' })
  const { conversationId } = message
  visitor.socket.emit('typing:set', { active: true })
  await agent.notice('typing:changed', (notice) => notice.conversationId === conversationId)
  agent.socket.emit('typing:set', { conversationId, active: true })
  expect(await visitor.notice('typing:changed')).toEqual({ active: true, name: 'Robin' })
})

test('opens a new case for what is written after the last one was closed', async () => {
  const agent = await connectAgent(gateway.url, cookie)
  const visitor = await enterVisitor(gateway)
  const { message: first } = await visitor.ask('message:send', { id: ulid(), text: 'Hello' })
  const closed = await agent.ask('case:update', { caseId: first.caseId, status: 'closed' })
  expect(closed.case).toMatchObject({ status: 'closed', closedAt: expect.any(String) })
  await agent.notice('case:changed', ({ case: { id, status } }) => {
    return id === first.caseId && status === 'closed'
  })
  const { message: second } = await visitor.ask('message:send', { id: ulid(), text: 'Again' })
  expect(second.caseId).not.toBe(first.caseId)
  expect(second).toMatchObject({ seq: 2, conversationId: first.conversationId })
})

test('has one open case a conversation: opening an older one closes the newer', async () => {
  const agent = await connectAgent(gateway.url, cookie)
  const visitor = await enterVisitor(gateway)
  const write = async (text: string) =>
    (await visitor.ask('message:send', { id: ulid(), text })).message
  const setStatus = (caseId: string, status: string) => agent.ask('case:update', { caseId, status })
  const older = await write('Hello')
  await setStatus(older.caseId, 'closed')
  const newer = await write('Again')
  const { case: reopened } = await setStatus(older.caseId, 'open')
  expect(reopened).toMatchObject({ id: older.caseId, status: 'open', closedAt: null })
  await agent.notice('case:changed', ({ case: { id, status } }) => {
    return id === newer.caseId && status === 'closed'
  })
  expect((await write('And again')).caseId).toBe(older.caseId)
})

test('lists cases newest first, by status, page by page', async () => {
  const quiet = await startTestGateway()
  const agent = await connectAgent(quiet.url, await signIn(quiet.console))
  const ids: string[] = []
  for (const text of ['a', 'b', 'c']) {
    const visitor = await enterVisitor(quiet)
    const { message } = await visitor.ask('message:send', { id: ulid(), text })
    ids.unshift(message.caseId)
  }
  const list = async (query: object) => {
    const { cases, more } = await agent.ask('cases:list', query)
    return [cases.map(({ id }) => id), more]
  }
  expect(await list({})).toEqual([ids, false])
  expect(await list({ limit: 2 })).toEqual([ids.slice(0, 2), true])
  expect(await list({ limit: 2, before: ids[1] })).toEqual([ids.slice(2), false])
  await agent.ask('case:update', { caseId: ids[1], status: 'closed' })
  expect(await list({ status: 'open' })).toEqual([[ids[0], ids[2]], false])
  expect(await list({ status: 'closed' })).toEqual([[ids[1]], false])
  expect(await list({})).toEqual([[ids[1], ids[0], ids[2]], false])
  await quiet.stop()
})

test('shows nobody in the list who only opened the chat', async () => {
  const quiet = await startTestGateway()
  const agent = await connectAgent(quiet.url, await signIn(quiet.console))
  const visitor = await enterVisitor(quiet)
  expect(await visitor.ask('messages:list', {})).toMatchObject({ messages: [], lastSeq: 0 })
  expect((await agent.ask('cases:list', {})).cases).toEqual([])
  await quiet.stop()
})

test('works over long polling, from another origin', async () => {
  const session = await openSession(gateway)
  const visitor = await connectVisitor(
    gateway.url,
    { session, protocol: 1 },
    { transports: ['polling'] },
  )
  const { message } = await visitor.ask('message:send', { id: ulid(), text: 'Hello' })
  expect(message.seq).toBe(1)
  const poll = `${gateway.url}/v1/socket/?EIO=4&transport=polling`
  const response = await fetch(poll, { headers: { origin: 'https://shop.example' } })
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
})
