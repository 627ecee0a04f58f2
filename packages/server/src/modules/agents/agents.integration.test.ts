import type { Agent, ErrorBody } from '@beckon/protocol'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import {
  closeSockets,
  connectAgent,
  enterVisitor,
  get,
  post,
  signIn,
  type TestAnswer,
  ulid,
} from '../../test-client.ts'
import { startTestGateway, type TestGateway } from '../../testing.ts'

let gateway: TestGateway

beforeAll(async () => {
  gateway = await startTestGateway()
})
afterEach(closeSockets)
afterAll(() => gateway.stop())

async function login(
  link: string,
  headers: Record<string, string> = {},
): Promise<TestAnswer<{ agent: Agent } & ErrorBody>> {
  return post(`${gateway.url}/v1/agents/login`, { token: link.split('=')[1] }, headers)
}

test('signs in with a link once, by a cookie no script can read', async () => {
  const link = await gateway.createLoginLink()
  const first = await login(link)
  expect(first.body.agent).toMatchObject({
    name: 'Robin',
    email: 'robin@example.com',
    site: { site: gateway.site, name: 'Hearth & Home' },
  })
  const cookie = first.headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(/^beckon_agent=as_[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict/)
  expect(cookie).not.toContain('Secure')
  const again = await login(link)
  expect([again.status, again.body.error.code]).toEqual([401, 'auth/link-invalid'])
  expect(again.headers.get('set-cookie')).toBeNull()
  const me = await get(`${gateway.url}/v1/agents/me`, { cookie: cookie.split(';')[0] ?? '' })
  expect(me.body).toEqual({ agent: first.body.agent })
})

test('lets only one of many who try the same link at once sign in', async () => {
  const link = await gateway.createLoginLink()
  const answers = await Promise.all(Array.from({ length: 5 }, () => login(link)))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
})

test('refuses a link that is too old', async () => {
  let ahead = 0
  const other = await startTestGateway({ clock: () => Date.now() + ahead })
  const token = other.console.split('=')[1]
  ahead = 25 * 60 * 60 * 1000
  const { body } = await post<ErrorBody>(`${other.url}/v1/agents/login`, { token })
  expect(body.error.code).toBe('auth/link-invalid')
  await other.stop()
})

test('marks the cookie Secure where the gateway is reached over https', async () => {
  const other = await startTestGateway({ publicUrl: 'https://chat.example.com' })
  const local = `http://127.0.0.1:${other.gateway.port}`
  const body = { token: other.console.split('=')[1] }
  const headers = { origin: 'https://chat.example.com' }
  const answer = await post(`${local}/v1/agents/login`, body, headers)
  expect(answer.headers.get('set-cookie')).toContain('; Secure')
  await other.stop()
})

test('refuses other origins, also those on another port of the same host', async () => {
  const link = await gateway.createLoginLink()
  for (const origin of ['https://shop.example', 'http://127.0.0.1:1', 'null']) {
    const { status, body, headers } = await login(link, { origin })
    expect([status, body.error.code]).toEqual([401, 'auth/required'])
    expect(headers.get('access-control-allow-origin')).toBeNull()
  }
  expect((await login(link, { origin: gateway.url })).status).toBe(200)
  const cookie = await signIn(await gateway.createLoginLink())
  const refused = connectAgent(gateway.url, cookie, { origin: 'http://127.0.0.1:1' })
  await expect(refused).rejects.toMatchObject({ data: { error: { code: 'auth/required' } } })
})

test('lets nobody into the console without a session', async () => {
  const refused = { data: { error: { code: 'auth/required' } } }
  await expect(connectAgent(gateway.url, '')).rejects.toMatchObject(refused)
  await expect(connectAgent(gateway.url, 'beckon_agent=as_x')).rejects.toMatchObject(refused)
  const { status } = await get(`${gateway.url}/v1/agents/me`)
  expect(status).toBe(401)
})

test('ends the sockets of an agent who signs out', async () => {
  const cookie = await signIn(await gateway.createLoginLink())
  const agent = await connectAgent(gateway.url, cookie)
  const closed = new Promise((resolve) => agent.socket.once('disconnect', resolve))
  await post(`${gateway.url}/v1/agents/logout`, {}, { cookie })
  expect((await agent.notice('session:ended')).error.code).toBe('auth/required')
  await closed
  await expect(connectAgent(gateway.url, cookie)).rejects.toThrow()
})

test('tells agents who is here', async () => {
  const agent = await connectAgent(gateway.url, await signIn(await gateway.createLoginLink()))
  const visitor = await enterVisitor(gateway)
  const { personId, online } = await agent.notice('presence:changed')
  expect(online).toBe(true)
  expect((await agent.ask('person:watch', { personId })).person.online).toBe(true)
  visitor.socket.disconnect()
  await agent.notice('presence:changed', (notice) => !notice.online)
  expect((await agent.ask('person:watch', { personId })).person.online).toBe(false)
})

test('tells an agent who comes later who was here before', async () => {
  const visitor = await enterVisitor(gateway)
  await visitor.ask('message:send', { id: ulid(), text: 'Anybody there?' })
  const agent = await connectAgent(gateway.url, await signIn(await gateway.createLoginLink()))
  const { cases } = await agent.ask('cases:list', {})
  const personId = cases[0]?.personId
  await agent.notice('presence:changed', (notice) => notice.personId === personId && notice.online)
  visitor.socket.disconnect()
})

test('does not know what is not there', async () => {
  const agent = await connectAgent(gateway.url, await signIn(await gateway.createLoginLink()))
  const conversationId = ulid()
  expect(await agent.refusal('messages:list', { conversationId })).toBe('conversation/not-found')
  const draft = { conversationId, id: ulid(), text: 'x' }
  expect(await agent.refusal('message:send', draft)).toBe('conversation/not-found')
  expect(await agent.refusal('case:update', { caseId: ulid(), status: 'closed' })).toBe(
    'case/not-found',
  )
  expect(await agent.refusal('cases:list', { before: ulid() })).toBe('case/not-found')
  expect(await agent.refusal('person:watch', { personId: ulid() })).toBe('person/not-found')
})
