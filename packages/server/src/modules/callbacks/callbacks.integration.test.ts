import type { Callback } from '@beckon/protocol'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import {
  bearer,
  closeSockets,
  connectAgent,
  connectVisitor,
  enterVisitor,
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

test('takes a request, in E.164, once, and shows it to agents in a case', async () => {
  const agent = await connectAgent(gateway.url, cookie)
  const visitor = await enterVisitor(gateway)
  const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString()
  const input = {
    id: ulid(),
    phone: '020 7946 0958',
    name: ' Ada ',
    note: 'About the table',
    at: tomorrow.replace('Z', '+00:00'),
    consent: { version: '1', text: 'Please call me.' },
  }
  const { callback } = await visitor.ask('callback:request', input)
  expect(callback).toMatchObject({
    clientId: input.id,
    phone: '+442079460958',
    phoneText: '+44 20 7946 0958',
    name: 'Ada',
    personName: 'Ada',
    at: tomorrow,
    status: 'requested',
    consent: input.consent,
  })
  const again = await post(`${gateway.url}/v1/callbacks`, input, bearer(visitor.session))
  expect(again.body).toEqual({ callback })
  expect(await agent.notice('callback:changed')).toEqual({ callback })
  const { case: opened } = await agent.notice('case:changed')
  expect(opened).toMatchObject({ personName: 'Ada', lastMessage: null, lastSeq: 0, status: 'open' })
  const { personId } = callback
  expect(await agent.ask('callbacks:list', { personId })).toEqual({
    callbacks: [callback],
    more: false,
  })
})

test('brings the open case of who asks to the top', async () => {
  const agent = await connectAgent(gateway.url, cookie)
  const visitor = await enterVisitor(gateway)
  const { message } = await visitor.ask('message:send', { id: ulid(), text: 'Hello' })
  const other = await enterVisitor(gateway)
  await other.ask('message:send', { id: ulid(), text: 'Hello' })
  // Of those of one millisecond, either may be the first.
  await new Promise((resolve) => setTimeout(resolve, 2))
  await visitor.ask('callback:request', { id: ulid(), phone: '020 7946 0958' })
  const { cases } = await agent.ask('cases:list', { limit: 1 })
  expect(cases.map(({ id }) => id)).toEqual([message.caseId])
})

test('reads a national number in the country named, else in the site’s', async () => {
  const visitor = await enterVisitor(gateway)
  const phoneOf = async (input: object): Promise<string> =>
    (await visitor.ask('callback:request', { id: ulid(), ...input })).callback.phone
  expect(await phoneOf({ phone: '030 123456', country: 'DE' })).toBe('+4930123456')
  expect(await phoneOf({ phone: '07400 123456' })).toBe('+447400123456')
  expect(await phoneOf({ phone: '+1 415 555 2671', country: 'DE' })).toBe('+14155552671')
})

test('tells the visitor’s other tab, and both tabs when an agent has called', async () => {
  const agent = await connectAgent(gateway.url, cookie)
  const tab = await enterVisitor(gateway)
  const other = await connectVisitor(gateway.url, { session: tab.session, protocol: 1 })
  const input = { id: ulid(), phone: '+442079460958' }
  const { callback } = await tab.ask('callback:request', input)
  expect(await other.notice('callback:changed')).toEqual({ callback })
  const update = { callbackId: callback.id, status: 'done' }
  const done = await agent.ask('callback:update', update)
  const isDone = (notice: { callback: Callback }) => notice.callback.status === 'done'
  expect(await tab.notice('callback:changed', isDone)).toEqual(done)
  expect(await other.notice('callback:changed', isDone)).toEqual(done)
  const { callbacks } = await agent.ask('callbacks:list', { status: 'done' })
  expect(callbacks.map(({ id }) => id)).toEqual([callback.id])
})

test('does not know a callback of that id', async () => {
  const agent = await connectAgent(gateway.url, cookie)
  const update = { callbackId: ulid(), status: 'done' }
  expect(await agent.refusal('callback:update', update)).toBe('callback/not-found')
})

test('lists callbacks newest first, page by page', async () => {
  const agent = await connectAgent(gateway.url, cookie)
  const visitor = await enterVisitor(gateway)
  const asked: Callback[] = []
  for (let i = 0; i < 3; i++) {
    const input = { id: ulid(), phone: '+442079460958' }
    asked.unshift((await visitor.ask('callback:request', input)).callback)
  }
  const personId = asked[0]?.personId
  const list = (query: object) => agent.ask('callbacks:list', { personId, ...query })
  expect(await list({ limit: 2 })).toEqual({ callbacks: asked.slice(0, 2), more: true })
  expect(await list({ before: asked[1]?.id })).toEqual({ callbacks: asked.slice(2), more: false })
  expect(await agent.refusal('callbacks:list', { before: ulid() })).toBe('callback/not-found')
})
