import type { Agent, SignInWays } from '@beckon/protocol'
import { Events, OAuth2Server } from 'oauth2-mock-server'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { get } from '../../test-client.ts'
import { startTestGateway, type TestGateway } from '../../testing.ts'

let provider: OAuth2Server
let gateway: TestGateway
/** What the next token says of who it is. */
let claims: Record<string, unknown>

beforeAll(async () => {
  provider = new OAuth2Server()
  await provider.issuer.keys.generate('RS256')
  await provider.start(0, 'localhost')
})
afterAll(() => provider.stop())

beforeEach(async () => {
  claims = { sub: 'robin-there', email: 'Robin@example.com', email_verified: true }
  provider.service.removeAllListeners()
  provider.service.on(Events.BeforeTokenSigning, ({ payload }) => Object.assign(payload, claims))
  const oidc = {
    issuer: provider.issuer.url ?? '',
    clientId: 'beckon',
    clientSecret: 's',
    name: 'Acme',
  }
  gateway = await startTestGateway({ oidc, privateHosts: ['localhost'] })
})
afterEach(() => gateway.stop())

const cookieOf = (answer: Response, name: string): string =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .find((cookie) => cookie.startsWith(`${name}=`)) ?? ''

const go = (url: string, cookie = '') => fetch(url, { redirect: 'manual', headers: { cookie } })
const placeOf = (answer: Response) => answer.headers.get('location') ?? ''

/** Goes to the provider as a browser does; gives where that leads back to, and what the browser keeps. */
async function begin() {
  const start = await go(`${gateway.url}/v1/agents/oidc/start`)
  const asked = new URL(placeOf(start))
  return { asked, back: placeOf(await go(asked.href)), step: cookieOf(start, 'beckon_oidc') }
}

async function signInThere() {
  const { back, step } = await begin()
  const answer = await go(back, step)
  return { place: placeOf(answer), cookie: cookieOf(answer, 'beckon_agent') }
}

test('signs in whom the provider knows by an address they were invited by', async () => {
  const { body } = await get<SignInWays>(`${gateway.url}/v1/agents/sign-in`)
  expect(body).toEqual({ oidc: { name: 'Acme' } })
  const { asked, back, step } = await begin()
  expect(Object.fromEntries(asked.searchParams)).toMatchObject({
    response_type: 'code',
    scope: 'openid email',
    code_challenge_method: 'S256',
    redirect_uri: `${gateway.url}/v1/agents/oidc/callback`,
    state: expect.stringMatching(/.{20}/),
    nonce: expect.stringMatching(/.{20}/),
  })
  const answer = await go(back, step)
  expect(placeOf(answer)).toBe('/console/')
  const cookie = cookieOf(answer, 'beckon_agent')
  const me = await get<{ agent: Agent }>(`${gateway.url}/v1/agents/me`, { cookie })
  expect(me.body.agent.email).toBe('robin@example.com')
})

test('knows somebody again by who they are there, and takes nobody else for them', async () => {
  await signInThere()
  claims = { sub: 'robin-there', email: 'married@example.com', email_verified: true }
  expect((await signInThere()).place).toBe('/console/')
  claims = { sub: 'somebody-new', email: 'robin@example.com', email_verified: true }
  expect(await signInThere()).toEqual({ place: '/console/#sign-in=unknown', cookie: '' })
})

test.each([
  ['whom nobody invited', { email: 'nobody@example.com' }],
  ['whose address was not proven', { email_verified: false }],
  ['of whom no address is told', { email: undefined }],
])('lets nobody in %s', async (_, change) => {
  Object.assign(claims, change)
  expect(await signInThere()).toEqual({ place: '/console/#sign-in=unknown', cookie: '' })
})

test.each([
  ['another nonce', { nonce: 'other' }],
  ['another client', { aud: 'other' }],
  ['another issuer', { iss: 'https://evil.example' }],
  ['a time long ago', { exp: 1_000_000_000 }],
])('takes no token of %s', async (_, change) => {
  Object.assign(claims, change)
  expect(await signInThere()).toEqual({ place: '/console/#sign-in=failed', cookie: '' })
})

test('takes no return that another browser began, or that was changed on its way', async () => {
  const { back, step } = await begin()
  const other = await begin()
  const changed = new URL(back)
  changed.searchParams.set('state', 'other')
  for (const [url, cookie] of [
    [back, ''],
    [back, other.step],
    [changed.href, step],
    [back, 'beckon_oidc=bm9uc2Vuc2U'],
  ] as const) {
    const answer = await go(url, cookie)
    expect([placeOf(answer), cookieOf(answer, 'beckon_agent')]).toEqual([
      '/console/#sign-in=failed',
      '',
    ])
  }
})

test('takes no token that somebody else signed', async () => {
  const { back, step } = await begin()
  provider.service.once(Events.BeforeResponse, ({ body }) => {
    const token = String((body as Record<string, unknown>)['id_token'])
    Object.assign(body as object, { id_token: `${token.slice(0, -8)}AAAAAAAA` })
  })
  expect(placeOf(await go(back, step))).toBe('/console/#sign-in=failed')
})

test('asks no provider in a network of its own unless the owner allows it', async () => {
  const oidc = { issuer: provider.issuer.url ?? '', clientId: 'beckon', name: 'Acme' }
  const careful = await startTestGateway({ oidc })
  const answer = await go(`${careful.url}/v1/agents/oidc/start`)
  expect(placeOf(answer)).toBe('/console/#sign-in=unavailable')
  await careful.stop()
})
