import { createHmac } from 'node:crypto'
import type { NonceGrant } from '@beckon/protocol'
import { SignJWT, UnsecuredJWT } from 'jose'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { post } from '../../test-client.ts'
import { addSigner, claimsFor, prove, signToken, type TestSigner } from '../../test-tokens.ts'
import { startTestGateway, type TestGateway } from '../../testing.ts'

let gateway: TestGateway
let now: number

beforeEach(async () => {
  now = Date.now()
  gateway = await startTestGateway({ clock: () => now })
})
afterEach(() => gateway.stop())

/** Long enough for whoever failed too often to try again. */
const MINUTE = 60_001

const claims = (sub = 'ada'): Record<string, unknown> => claimsFor(gateway.site, sub)
const seconds = (shift: number): number => Math.floor(now / 1000) + shift

async function codeOf(token: string, body: object = {}): Promise<string | undefined> {
  now += MINUTE
  const answer = await prove(gateway, { token, ...body })
  return answer.status === 200 ? 'ok' : answer.body.error.code
}

async function askNonce(anonymousId?: string, site = gateway.site): Promise<string> {
  const body = { site, anonymousId }
  return (await post<NonceGrant>(`${gateway.url}/v1/identity/nonce`, body)).body.nonce
}

test.each(['HS256', 'ES256', 'EdDSA'] as const)(
  'takes a token signed with %s, once',
  async (alg) => {
    const signer = await addSigner(gateway, alg)
    const token = await signToken(signer, { ...claims(), name: 'Ada', traits: { plan: 'pro' } })
    const { status, body } = await prove(gateway, { token })
    expect([status, body]).toEqual([
      200,
      {
        identity: expect.stringMatching(/^is_[\w-]{43}$/),
        userId: 'ada',
        expiresAt: new Date(now + 30 * 60_000).toISOString(),
        traits: { name: 'Ada', plan: 'pro' },
        moved: false,
      },
    ])
    expect(await codeOf(token)).toBe('identity/token-replayed')
  },
)

/** The same claims, each wrong in one way. */
const WRONG: Record<string, (right: Record<string, unknown>) => Record<string, unknown>> = {
  'is for another site': (right) => ({ ...right, aud: 'pk_another' }),
  'says not whom it is for': ({ aud, ...rest }) => rest,
  'was made by another issuer': (right) => ({ ...right, iss: 'https://evil.example' }),
  'says not who made it': ({ iss, ...rest }) => rest,
  'never ends': ({ exp, ...rest }) => rest,
  'says not when it was made': ({ iat, ...rest }) => rest,
  'was made in the future': (right) => ({ ...right, iat: seconds(300), exp: seconds(400) }),
  'lives for longer than an hour': (right) => ({ ...right, exp: seconds(3700) }),
  'is not to be used yet': (right) => ({ ...right, nbf: seconds(300) }),
  'can be told from no other': ({ jti, ...rest }) => rest,
  'names nobody': ({ sub, ...rest }) => rest,
  'names nobody by a word for it': (right) => ({ ...right, sub: 'undefined' }),
  'names nobody by zeros': (right) => ({ ...right, sub: '0000-0000' }),
  'has claims of another type': (right) => ({ ...right, email_verified: 'true' }),
  'has a nonce of nobody': (right) => ({ ...right, nonce: 'made.up.nonce' }),
}

test.each(Object.entries(WRONG))('refuses a token that %s', async (_, spoil) => {
  const signer = await addSigner(gateway, 'EdDSA', { issuer: 'https://shop.example' })
  const right = { ...claims(), iss: 'https://shop.example' }
  const { status, body } = await prove(gateway, { token: await signToken(signer, spoil(right)) })
  expect([status, body.error?.code]).toEqual([401, 'identity/token-invalid'])
  expect(await codeOf(await signToken(signer, right))).toBe('ok')
})

test('refuses a token that has expired, but not for a minute of a clock that is slow', async () => {
  const signer = await addSigner(gateway)
  const made = (exp: number) =>
    signToken(signer, { ...claims(), iat: seconds(exp - 300), exp: seconds(exp) })
  const slow = await prove(gateway, { token: await made(-50) })
  expect(slow.status).toBe(200)
  const late = await prove(gateway, { token: await made(-61) })
  expect([late.status, late.body.error.code]).toEqual([401, 'identity/token-expired'])
})

test('refuses what is not signed, or not as the key says', async () => {
  const [shared, curve, other] = [
    await addSigner(gateway),
    await addSigner(gateway, 'EdDSA'),
    await addSigner(gateway, 'ES256'),
  ]
  const { material } = (await gateway.gateway.usecases.identityKeys.list(gateway.id)).find(
    ({ kid }) => kid === curve.kid,
  ) ?? { material: '' }
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const withPublicKey = (alg: string, kid: string) => {
    const text = `${encode({ alg, kid })}.${encode(claims())}`
    return `${text}.${createHmac('sha256', material).update(text).digest('base64url')}`
  }
  const unsigned = new UnsecuredJWT(claims()).encode()
  const [, body] = unsigned.split('.')
  const good = await signToken(curve, claims())
  const [head, , signature] = good.split('.')
  const noKid = await new SignJWT(claims()).setProtectedHeader({ alg: 'HS256' }).sign(shared.key)
  const forged = [
    unsigned,
    `${encode({ alg: 'none', kid: shared.kid })}.${body}.`,
    withPublicKey('HS256', curve.kid),
    withPublicKey('EdDSA', curve.kid),
    await signToken({ ...shared, kid: curve.kid }, claims()),
    await signToken({ ...curve, kid: shared.kid }, claims()),
    await signToken({ ...other, kid: curve.kid }, claims()),
    await signToken({ ...shared, kid: 'kid_unknown' }, claims()),
    await signToken({ ...shared, alg: 'HS512' }, claims()),
    noKid,
    `${head}.${encode({ ...claims(), name: 'Eve' })}.${signature}`,
    `${head}.${body}`,
    'nonsense',
    '',
  ]
  for (const token of forged) expect(await codeOf(token), token).toBe('identity/token-invalid')
  expect(
    await codeOf(await signToken(curve, { ...claims(), iat: seconds(0), exp: seconds(99) })),
  ).toBe('ok')
})

test('refuses a key of another site, and a token for a site it was not made for', async () => {
  const other = await gateway.createSite()
  const foreign = await addSigner({ gateway: gateway.gateway, id: other.id })
  expect(await codeOf(await signToken(foreign, claims()))).toBe('identity/token-invalid')
  const token = await signToken(foreign, claims())
  expect(await codeOf(token, { site: other.site })).toBe('identity/token-invalid')
})

test('verifies nothing that stands beside the token', async () => {
  const signer = await addSigner(gateway)
  const token = await signToken(signer, claims())
  const beside = { traits: { admin: true }, name: 'Eve', email: 'eve@example.com' }
  const { body } = await prove(gateway, { token, ...beside })
  expect(body.traits).toEqual({})
})

test('takes a nonce once, from whom it was given to, for five minutes', async () => {
  const signer = await addSigner(gateway, 'HS256', { strict: true })
  const sign = (nonce?: string) =>
    signToken(signer, { ...claims(), iat: seconds(0), exp: seconds(600), nonce })
  expect(await codeOf(await sign())).toBe('identity/token-invalid')
  const nonce = await askNonce('a')
  expect(await codeOf(await sign(nonce), { anonymousId: 'b' })).toBe('identity/token-invalid')
  expect(await codeOf(await sign(nonce))).toBe('identity/token-invalid')
  expect(await codeOf(await sign(nonce), { anonymousId: 'a' })).toBe('ok')
  expect(await codeOf(await sign(nonce), { anonymousId: 'a' })).toBe('identity/token-replayed')
  const other = await gateway.createSite()
  const foreign = await askNonce(undefined, other.site)
  expect(await codeOf(await sign(foreign))).toBe('identity/token-invalid')
  const old = await askNonce()
  now += 5 * MINUTE
  expect(await codeOf(await sign(old))).toBe('identity/token-invalid')
  expect(await codeOf(await sign(await askNonce()))).toBe('ok')
})

test('lets nobody try more than five bad tokens a minute, and others in', async () => {
  const signer = await addSigner(gateway)
  const token = await signToken(signer, claims())
  for (let count = 0; count < 5; count++) {
    expect((await prove(gateway, { token: 'bad' })).status).toBe(401)
  }
  const refused = await prove(gateway, { token })
  expect([refused.status, refused.body.error.code]).toEqual([429, 'identity/too-many'])
  expect(refused.headers.get('retry-after')).toBe('60')
  const other = await gateway.createSite()
  const elsewhere = await addSigner({ gateway: gateway.gateway, id: other.id })
  const theirs = await signToken(elsewhere, claimsFor(other.site, 'bob'))
  expect((await prove({ url: gateway.url, site: other.site }, { token: theirs })).status).toBe(200)
  expect(await codeOf(token)).toBe('ok')
})

test('changes keys under load without one refused login, and lets the old one die on time', async () => {
  const { identityKeys } = gateway.gateway.usecases
  const old = await addSigner(gateway)
  const soon = new Date(now + 5_000).toISOString()
  const next = await addSigner(gateway, 'ES256', { notBefore: soon })
  const login = async (signer: TestSigner, user: string) =>
    (await prove(gateway, { token: await signToken(signer, claims(user)) })).status
  expect(await login(next, 'early')).toBe(401)
  now += 5_000
  await identityKeys.retire(gateway.id, old.kid, new Date(now + 10_000).toISOString())
  const logins = Array.from({ length: 100 }, (_, index) =>
    login(index % 2 === 0 ? old : next, `user-${index}`),
  )
  expect(new Set(await Promise.all(logins))).toEqual(new Set([200]))
  now += 10_000
  expect(await login(old, 'late')).toBe(401)
  expect(await login(next, 'later')).toBe(200)
})
