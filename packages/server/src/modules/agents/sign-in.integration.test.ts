import type { AgentSecurity, AgentSession, ErrorBody, FactorSetup } from '@beckon/protocol'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { codeAt, PASSWORD, sendAs, signInBy } from '../../test-agents.ts'
import { closeSockets, connectAgent, post, signIn } from '../../test-client.ts'
import { startTestGateway, type TestGateway } from '../../testing.ts'

const email = 'robin@example.com'
let gateway: TestGateway
let now: number

beforeEach(async () => {
  now = Date.parse('2026-11-27T10:00:00Z')
  gateway = await startTestGateway({ clock: () => now })
})
afterEach(async () => {
  closeSockets()
  await gateway.stop()
})

const send = <Body = object & ErrorBody>(cookie: string, ...call: Parameters<typeof sendAs>[2]) =>
  sendAs<Body>(gateway, cookie, call)

/** Signs in by a fresh link and sets a password. */
async function setUp(): Promise<string> {
  const cookie = await signIn(await gateway.createLoginLink())
  expect((await send(cookie, 'POST', 'agents/me/password', { password: PASSWORD })).status).toBe(
    200,
  )
  return cookie
}

/** Adds a second factor; gives its secret and the recovery codes. */
async function addFactor(cookie: string) {
  const password = PASSWORD
  const setup = await send<FactorSetup>(cookie, 'POST', 'agents/me/second-factor', { password })
  const { secret } = setup.body
  const code = codeAt(secret, now)
  type Confirmed = { recoveryCodes: string[] }
  const path = 'agents/me/second-factor/confirm'
  const { body } = await send<Confirmed>(cookie, 'POST', path, { code })
  now += 30_000
  return { secret, codes: body.recoveryCodes }
}

test('signs in with an address, however it is written, and a password', async () => {
  await setUp()
  const cookie = await signInBy(gateway, { email: ' Robin@Example.com', password: PASSWORD })
  expect(cookie).toMatch(/^beckon_agent=as_/)
  await connectAgent(gateway.url, cookie)
})

test('says the same of a wrong password, an unknown address, and one without a password', async () => {
  await setUp()
  const first = await gateway.gateway.usecases.agents.ensure(gateway.id, {
    name: 'Kim',
    email: 'kim@example.com',
  })
  for (const input of [
    { email, password: 'another password' },
    { email: 'nobody@example.com', password: PASSWORD },
    { email: first.email, password: PASSWORD },
  ]) {
    const { status, body } = await post<ErrorBody>(`${gateway.url}/v1/agents/sign-in`, input)
    expect([status, body.error]).toEqual([
      401,
      { code: 'auth/refused', message: 'The e-mail address or the password is wrong.' },
    ])
  }
})

test('slows down whoever guesses, and says for how long', async () => {
  await setUp()
  const guesses = Array.from({ length: 8 }, () =>
    post<ErrorBody>(`${gateway.url}/v1/agents/sign-in`, { email, password: 'guess' }),
  )
  const answers = await Promise.all(guesses)
  const codes = answers.map(({ body }) => body.error.code).sort()
  expect(codes).toEqual([...Array(5).fill('auth/refused'), ...Array(3).fill('auth/too-many')])
  const slowed = await post<ErrorBody>(`${gateway.url}/v1/agents/sign-in`, {
    email,
    password: PASSWORD,
  })
  expect([slowed.status, slowed.headers.get('retry-after')]).toEqual([429, '900'])
  now += 15 * 60 * 1000
  expect(await signInBy(gateway, { email, password: PASSWORD })).toMatch(/^beckon_agent=/)
})

test('tells two sites with the same address apart', async () => {
  const other = await gateway.createSite()
  const cookie = await signIn(await other.createLoginLink())
  await send(cookie, 'POST', 'agents/me/password', { password: PASSWORD })
  const known = await signInBy(gateway, { email, password: PASSWORD })
  const me = await send<{ agent: { site: { site: string } } }>(known, 'GET', 'agents/me')
  expect(me.body.agent.site.site).toBe(other.site)
  const input = { email, password: PASSWORD, site: gateway.site }
  expect(await signInBy(gateway, input)).toBe('auth/refused')
})

test('refuses passwords that are guessed first, with what to do', async () => {
  const cookie = await signIn(await gateway.createLoginLink())
  for (const password of ['short', 'password-password', 'robin-robin-hearth']) {
    const { status, body } = await send(cookie, 'POST', 'agents/me/password', { password })
    expect([status, body.error.code]).toEqual([400, 'auth/password-refused'])
    expect(body.error.details?.[0]?.message).toMatch(/^(Take|This)/)
  }
})

test('changes a password with the old one only, once the link is a while ago, and ends what else was open', async () => {
  const cookie = await setUp()
  const elsewhere = await signInBy(gateway, { email, password: PASSWORD })
  const agent = await connectAgent(gateway.url, elsewhere)
  const closed = new Promise((resolve) => agent.socket.once('disconnect', resolve))
  now += 16 * 60 * 1000
  const password = 'seven blue umbrellas sing'
  const change = (current?: string) =>
    send(cookie, 'POST', 'agents/me/password', { password, ...(current && { current }) })
  expect((await change()).body.error.code).toBe('auth/refused')
  expect((await change('wrong')).body.error.code).toBe('auth/refused')
  expect((await change(PASSWORD)).status).toBe(200)
  await closed
  expect((await send(elsewhere, 'GET', 'agents/me')).status).toBe(401)
  expect((await send(cookie, 'GET', 'agents/me')).status).toBe(200)
  expect(await signInBy(gateway, { email, password: PASSWORD })).toBe('auth/refused')
  expect(await signInBy(gateway, { email, password })).toMatch(/^beckon_agent=/)
})

test('asks for the second factor, by whichever way somebody comes, and takes no code twice', async () => {
  const { secret } = await addFactor(await setUp())
  const input = { email, password: PASSWORD }
  expect(await signInBy(gateway, input)).toBe('auth/code-required')
  expect(await signInBy(gateway, { ...input, code: '000000' })).toBe('auth/code-refused')
  const code = codeAt(secret, now)
  const both = [signInBy(gateway, { ...input, code }), signInBy(gateway, { ...input, code })]
  const outcomes = (await Promise.all(both)).map((outcome) => outcome.slice(0, 12)).sort()
  expect(outcomes).toEqual(['auth/code-re', 'beckon_agent'])
  const [, token] = (await gateway.createLoginLink()).split('=')
  expect(await signInBy(gateway, { token }, 'login')).toBe('auth/code-required')
  expect(await signInBy(gateway, { token, code }, 'login')).toBe('auth/code-refused')
  now += 30_000
  const next = codeAt(secret, now)
  expect(await signInBy(gateway, { token, code: next }, 'login')).toMatch(/^beckon_agent=/)
})

test('takes each recovery code once, and slows down guesses at codes', async () => {
  const { codes } = await addFactor(await setUp())
  expect(codes).toHaveLength(10)
  const input = { email, password: PASSWORD }
  const [code = ''] = codes
  expect(await signInBy(gateway, { ...input, code: code.toUpperCase() })).toMatch(/^beckon_agent=/)
  expect(await signInBy(gateway, { ...input, code })).toBe('auth/code-refused')
  const [, token] = (await gateway.createLoginLink()).split('=')
  const guess = (tried: string | undefined) => signInBy(gateway, { token, code: tried }, 'login')
  for (let tried = 0; tried < 9; tried++)
    expect(await guess(`00000${tried}`)).toBe('auth/code-refused')
  expect(await guess(codes[1])).toBe('auth/too-many')
})

test('adds a second factor with the password, shows codes once, and takes it away with a code', async () => {
  const cookie = await setUp()
  now += 16 * 60 * 1000
  const start = (input: object) => send(cookie, 'POST', 'agents/me/second-factor', input)
  expect((await start({})).body.error.code).toBe('auth/refused')
  const { secret } = await addFactor(cookie)
  expect((await start({ password: PASSWORD })).body.error.code).toBe('request/invalid')
  const read = async () =>
    (await send<{ security: AgentSecurity }>(cookie, 'GET', 'agents/me/security')).body.security
  expect(await read()).toEqual({
    hasPassword: true,
    mayResetPassword: false,
    secondFactor: true,
    recoveryCodes: 10,
  })
  const remove = (code: string) => send(cookie, 'POST', 'agents/me/second-factor/remove', { code })
  expect((await remove('000000')).body.error.code).toBe('auth/code-refused')
  expect((await remove(codeAt(secret, now))).status).toBe(200)
  expect(await read()).toMatchObject({ secondFactor: false, recoveryCodes: 0 })
  expect(await signInBy(gateway, { email, password: PASSWORD })).toMatch(/^beckon_agent=/)
})

test('lists sessions with device and network, and ends one or all others with their sockets', async () => {
  const cookie = await setUp()
  const others = await Promise.all(
    [1, 2].map(() => signInBy(gateway, { email, password: PASSWORD })),
  )
  const [second = '', third = ''] = others
  const list = async () =>
    (await send<{ sessions: AgentSession[] }>(cookie, 'GET', 'agents/me/sessions')).body.sessions
  const sessions = await list()
  expect(sessions.map(({ method }) => method).sort()).toEqual(['link', 'password', 'password'])
  expect(sessions.filter(({ current }) => current)).toHaveLength(1)
  expect(sessions[0]).toMatchObject({
    network: '127.0.0.0/24',
    seenAt: new Date(now).toISOString(),
  })
  const agent = await connectAgent(gateway.url, second)
  const closed = new Promise((resolve) => agent.socket.once('disconnect', resolve))
  const mine = await send<{ sessions: AgentSession[] }>(second, 'GET', 'agents/me/sessions')
  const { id } = mine.body.sessions.find(({ current }) => current) ?? { id: '' }
  expect((await send(cookie, 'DELETE', `agents/me/sessions/${id}`)).status).toBe(200)
  expect((await agent.notice('session:ended')).error.code).toBe('auth/required')
  await closed
  expect((await send(cookie, 'DELETE', `agents/me/sessions/${id}`)).status).toBe(404)
  await send(cookie, 'DELETE', 'agents/me/sessions')
  expect((await send(third, 'GET', 'agents/me')).status).toBe(401)
  expect(await list()).toHaveLength(1)
})

test('knows when a session was used last', async () => {
  const cookie = await setUp()
  now += 6 * 60 * 1000
  const { body } = await send<{ sessions: AgentSession[] }>(cookie, 'GET', 'agents/me/sessions')
  expect(body.sessions[0]?.seenAt).toBe(new Date(now).toISOString())
})
