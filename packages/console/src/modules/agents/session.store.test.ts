import { expect, test } from 'vitest'
import { makeAgent } from '../../testing/fixtures.ts'
import { createAgentsApi } from './agents.api.ts'
import { createLoginLink } from './login-link.ts'
import { createSessionStore, type SessionStore } from './session.store.ts'

type Route = (body: string) => Response | Promise<Response>

const refusal = (code: string): Response =>
  Response.json({ error: { code, message: code } }, { status: 401 })
const welcome = (): Response => Response.json({ agent: makeAgent() })

function createStore(
  hash: string,
  routes: Record<string, Route>,
): { store: SessionStore; calls: string[] } {
  location.hash = hash
  const calls: string[] = []
  const fetch = async (path: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const route = `${init?.method} ${String(path).replace('/v1/agents/', '')}`
    calls.push(`${route} ${String(init?.body ?? '')}`.trim())
    return (routes[route] ?? (() => refusal('auth/required')))(String(init?.body))
  }
  return { store: createSessionStore(createAgentsApi(fetch), createLoginLink(window)), calls }
}

test('signs in with the token of the link and removes it from the address', async () => {
  const { store, calls } = createStore('#login=secret-1', { 'POST login': welcome })
  await store.start()
  expect(store.$session.get()).toEqual({ kind: 'signed-in', agent: makeAgent() })
  expect(calls).toEqual(['POST login {"token":"secret-1"}'])
  expect(location.href).not.toContain('secret-1')
})

test('says so when the link was used', async () => {
  const { store } = createStore('#login=old', { 'POST login': () => refusal('auth/link-invalid') })
  await store.start()
  expect(store.$session.get()).toEqual({ kind: 'signed-out', why: 'link-invalid' })
})

test('opens with a used link where the cookie still holds', async () => {
  const { store } = createStore('#login=old', {
    'POST login': () => refusal('auth/link-invalid'),
    'GET me': welcome,
  })
  await store.start()
  expect(store.$session.get().kind).toBe('signed-in')
})

test('asks for a link where there is neither link nor cookie', async () => {
  const { store } = createStore('', {})
  await store.start()
  expect(store.$session.get()).toEqual({ kind: 'signed-out', why: 'no-session' })
})

test('keeps the token of the link while the gateway cannot be reached', async () => {
  let reachable = false
  const { store } = createStore('#login=secret-2', {
    'POST login': () => (reachable ? welcome() : Promise.reject(new TypeError('offline'))),
  })
  await store.start()
  expect(store.$session.get()).toEqual({ kind: 'unreachable' })
  reachable = true
  await store.start()
  expect(store.$session.get().kind).toBe('signed-in')
})

test('takes an answer that is not of the gateway for an outage, not for a refusal', async () => {
  const { store } = createStore('', {
    'GET me': () => new Response('<h1>Bad gateway</h1>', { status: 502 }),
  })
  await store.start()
  expect(store.$session.get()).toEqual({ kind: 'unreachable' })
})

test('signs out at the gateway', async () => {
  const { store, calls } = createStore('', {
    'GET me': welcome,
    'POST logout': () => Response.json({}),
  })
  await store.start()
  await store.signOut()
  expect(store.$session.get()).toEqual({ kind: 'signed-out', why: 'signed-out' })
  expect(calls).toContain('POST logout {}')
})

const KIM = { email: 'kim@example.com', password: 'gravel lantern otter' }
/** Takes a sign-in only with a code. */
const askingForCode = (body: string): Response =>
  JSON.parse(body).code === '123456' ? welcome() : refusal('auth/code-required')

test('signs in with a password, and keeps none of it where it was refused', async () => {
  let right = false
  const { store, calls } = createStore('', {
    'POST sign-in': () => (right ? welcome() : refusal('auth/refused')),
  })
  await store.start()
  await expect(store.signIn(KIM)).rejects.toMatchObject({ code: 'auth/refused' })
  expect(store.$session.get()).toEqual({ kind: 'signed-out', why: 'no-session' })
  right = true
  await store.signIn(KIM)
  expect(store.$session.get().kind).toBe('signed-in')
  expect(calls.at(-1)).toBe(`POST sign-in ${JSON.stringify(KIM)}`)
})

test.each([
  ['a password', '', 'POST sign-in'],
  ['a login link', '#login=fresh', 'POST login'],
])('asks for a second factor after %s', async (_, hash, route) => {
  const { store } = createStore(hash, { [route]: askingForCode })
  await store.start()
  if (hash === '') await store.signIn(KIM)
  expect(store.$session.get()).toEqual({ kind: 'code' })
  await expect(store.giveCode('000000')).rejects.toMatchObject({ code: 'auth/code-required' })
  expect(store.$session.get()).toEqual({ kind: 'code' })
  await store.giveCode('123456')
  expect(store.$session.get().kind).toBe('signed-in')
})

test('lets go of a password whose owner starts over', async () => {
  const { store, calls } = createStore('', { 'POST sign-in': askingForCode })
  await store.start()
  await store.signIn(KIM)
  store.startOver()
  const asked = calls.filter((call) => call.startsWith('POST sign-in')).length
  await store.giveCode('123456')
  expect(calls.filter((call) => call.startsWith('POST sign-in'))).toHaveLength(asked)
  expect(store.$session.get()).toEqual({ kind: 'signed-out', why: 'no-session' })
})

test('offers single sign-on where there is some, and says what became of it', async () => {
  const { store } = createStore('#sign-in=unknown', {
    'GET sign-in': () => Response.json({ oidc: { name: 'Acme' } }),
  })
  await store.start()
  expect(store.$provider.get()).toBe('Acme')
  expect(store.$session.get()).toEqual({ kind: 'signed-out', why: 'unknown' })
  expect(location.hash).toBe('')
})
