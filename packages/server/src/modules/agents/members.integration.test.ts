import type { AgentProfile, AuditEntry, ErrorBody } from '@beckon/protocol'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { PASSWORD, sendAs, signInBy } from '../../test-agents.ts'
import {
  bearer,
  closeSockets,
  connectAgent,
  enterVisitor,
  get,
  signIn,
  ulid,
} from '../../test-client.ts'
import { startTestGateway, type TestGateway } from '../../testing.ts'

let gateway: TestGateway
let owner: string

beforeAll(async () => {
  gateway = await startTestGateway()
  owner = await signIn(gateway.console)
})
afterEach(closeSockets)
afterAll(() => gateway.stop())

type Answer = ErrorBody & { agent: AgentProfile; token: string; agents: AgentProfile[] }
const send = (cookie: string, ...call: Parameters<typeof sendAs>[2]) =>
  sendAs<Answer>(gateway, cookie, call)

let count = 0
async function invite(role?: string) {
  count += 1
  const input = {
    email: `Agent${count}@example.com`,
    name: `Agent ${count}`,
    ...(role && { role }),
  }
  const { body } = await send(owner, 'POST', 'agents', input)
  return { ...body, cookie: await signInBy(gateway, { token: body.token }, 'login') }
}

test('an owner invites somebody, who signs in by the link and sets a password', async () => {
  const { agent, cookie } = await invite()
  expect(agent).toMatchObject({ email: 'agent1@example.com', role: 'agent', away: false })
  await send(cookie, 'POST', 'agents/me/password', { password: PASSWORD })
  expect(await signInBy(gateway, { email: agent.email, password: PASSWORD })).toMatch(
    /^beckon_agent=/,
  )
  const again = await send(owner, 'POST', 'agents', { email: agent.email, name: 'Twice' })
  expect([again.status, again.body.error.code]).toEqual([409, 'agent/exists'])
})

test('whoever is disabled is out at once, and in again once they are not', async () => {
  const { agent, cookie } = await invite()
  await send(cookie, 'POST', 'agents/me/password', { password: PASSWORD })
  const { socket } = await connectAgent(gateway.url, cookie)
  const closed = new Promise((resolve) => socket.once('disconnect', resolve))
  const { body } = await send(owner, 'PATCH', `agents/${agent.id}`, { disabled: true })
  expect(body.agent.disabled).toBe(true)
  await closed
  expect((await send(cookie, 'GET', 'agents/me')).status).toBe(401)
  const input = { email: agent.email, password: PASSWORD }
  expect(await signInBy(gateway, input)).toBe('auth/refused')
  const link = await send(owner, 'POST', `agents/${agent.id}/link`)
  expect(await signInBy(gateway, { token: link.body.token }, 'login')).toBe('auth/link-invalid')
  await send(owner, 'PATCH', `agents/${agent.id}`, { disabled: false })
  expect(await signInBy(gateway, input)).toMatch(/^beckon_agent=/)
})

test('a role counts from the next request on', async () => {
  const { agent, cookie } = await invite()
  expect((await send(cookie, 'GET', 'agents')).body.error.code).toBe('auth/forbidden')
  await send(owner, 'PATCH', `agents/${agent.id}`, { role: 'owner' })
  expect((await send(cookie, 'GET', 'agents')).body.agents.length).toBeGreaterThan(1)
  await send(owner, 'PATCH', `agents/${agent.id}`, { role: 'agent' })
  expect((await send(cookie, 'GET', 'agents')).status).toBe(403)
})

test('a site keeps an owner', async () => {
  const other = await startTestGateway()
  const cookie = await signIn(other.console)
  const mine = (await get<Answer>(`${other.url}/v1/agents`, bearer(other.secret))).body.agents[0]
  for (const change of [{ role: 'agent' }, { disabled: true }]) {
    const answer = await sendAs<Answer>(other, cookie, ['PATCH', `agents/${mine?.id}`, change])
    expect([answer.status, answer.body.error.code]).toEqual([409, 'agent/last-owner'])
  }
  expect((await sendAs<Answer>(other, cookie, ['GET', 'agents/me'])).body.agent.role).toBe('owner')
  await other.stop()
})

test('an owner ends somebody’s sessions and takes a lost second factor away', async () => {
  const { agent, cookie } = await invite()
  const missing = await send(owner, 'DELETE', `agents/${agent.id}/second-factor`)
  expect(missing.body.error.code).toBe('auth/factor-missing')
  await send(owner, 'DELETE', `agents/${agent.id}/sessions`)
  expect((await send(cookie, 'GET', 'agents/me')).status).toBe(401)
})

test('owners read who did what, the newest first and page by page; agents do not', async () => {
  const { agent, cookie } = await invite()
  await send(owner, 'PATCH', `agents/${agent.id}`, { name: 'Another name', role: 'agent' })
  type Trail = { entries: AuditEntry[]; next: string | null }
  const read = (query: string) => get<Trail>(`${gateway.url}/v1/audit?${query}`, { cookie: owner })
  const { entries, next } = (await read('limit=2')).body
  expect(entries.map(({ action }) => action)).toEqual(['agent:changed', 'agent:signed-in'])
  expect(entries[0]).toMatchObject({
    actor: { kind: 'agent', name: 'Robin' },
    target: { kind: 'agent', id: agent.id },
    network: '127.0.0.0/24',
    details: { name: 'Another name', role: 'agent', disabled: false, changed: 'name' },
  })
  const older = (await read(`limit=2&cursor=${next}`)).body.entries.map(({ action }) => action)
  expect(older).toEqual(['login-link:made', 'agent:added'])
  const own = (await read(`actorId=${agent.id}`)).body.entries
  expect(own.map(({ action }) => action)).toEqual(['agent:signed-in'])
  expect((await send(cookie, 'GET', 'audit')).status).toBe(403)
  expect((await get(`${gateway.url}/v1/audit`, bearer(gateway.secret))).status).toBe(200)
})

test('what agents do about cases, calls and themselves is told with who did it', async () => {
  const visitor = await enterVisitor(gateway)
  const sent = await visitor.ask('message:send', { id: ulid(), text: 'Hello' })
  const call = { id: ulid(), phone: '+442079460958' }
  const { callback } = await visitor.ask('callback:request', call)
  const { agent, cookie } = await invite()
  const line = await connectAgent(gateway.url, cookie)
  const { cases } = await line.ask('cases:list', {})
  const caseId = cases.find(
    ({ conversationId }) => conversationId === sent.message.conversationId,
  )?.id
  await line.ask('case:update', { caseId, status: 'closed' })
  await line.ask('case:update', { caseId, status: 'closed' })
  await line.ask('callback:update', { callbackId: callback.id, status: 'done' })
  await send(cookie, 'POST', 'agents/me/password', { password: PASSWORD })
  const url = `${gateway.url}/v1/audit?actorId=${agent.id}`
  const { entries } = (await get<{ entries: AuditEntry[] }>(url, { cookie: owner })).body
  expect(entries.map(({ action, target }) => [action, target?.id])).toEqual([
    ['password:changed', undefined],
    ['callback:changed', callback.id],
    ['case:closed', caseId],
    ['agent:signed-in', undefined],
  ])
})

test('what came to nothing is not told, and a refused sign-in is', async () => {
  const { agent } = await invite()
  await send(owner, 'PATCH', 'agents/nobody', { name: 'x' })
  const token = (await send(owner, 'POST', `agents/${agent.id}/link`)).body.token
  const cookie = await signInBy(gateway, { token }, 'login')
  await send(cookie, 'POST', 'agents/me/password', { password: PASSWORD })
  await signInBy(gateway, { email: agent.email, password: 'wrong' })
  const url = `${gateway.url}/v1/audit`
  const { entries } = (await get<{ entries: AuditEntry[] }>(url, { cookie: owner })).body
  expect(entries[0]).toMatchObject({
    action: 'agent:sign-in-refused',
    actor: { kind: 'nobody', id: null },
    target: { kind: 'agent', id: agent.id },
    details: { reason: 'password' },
  })
  expect(entries.some(({ target }) => target?.id === 'nobody')).toBe(false)
})
