import { generateKeyPairSync, randomUUID } from 'node:crypto'
import type { ErrorBody, IdentityGrant } from '@beckon/protocol'
import { type CryptoKey, importPKCS8, SignJWT } from 'jose'
import { bearer, post, type TestAnswer } from './test-client.ts'
import type { TestGateway } from './testing.ts'

/** What a site's server signs with. */
export interface TestSigner {
  kid: string
  alg: string
  key: Uint8Array | CryptoKey
}

/** Registers a key of a site and gives what its server needs. */
export async function addSigner(
  { gateway, id }: Pick<TestGateway, 'gateway' | 'id'>,
  alg: 'HS256' | 'ES256' | 'EdDSA' = 'HS256',
  options: { issuer?: string; strict?: boolean; notBefore?: string } = {},
): Promise<TestSigner> {
  const keys = gateway.usecases.identityKeys
  if (alg === 'HS256') {
    const { key, secret = '' } = await keys.add(id, options)
    return { kid: key.kid, alg, key: new TextEncoder().encode(secret) }
  }
  const pair =
    alg === 'ES256'
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
      : generateKeyPairSync('ed25519')
  const publicKey = String(pair.publicKey.export({ type: 'spki', format: 'pem' }))
  const privateKey = String(pair.privateKey.export({ type: 'pkcs8', format: 'pem' }))
  const { key } = await keys.add(id, { ...options, publicKey })
  return { kid: key.kid, alg, key: await importPKCS8(privateKey, alg) }
}

/** Claims of a token for a user, good for five minutes. */
export function claimsFor(site: string, sub: string): Record<string, unknown> {
  const now = Math.floor(Date.now() / 1000)
  return { sub, aud: site, iat: now, exp: now + 300, jti: randomUUID() }
}

export function signToken(signer: TestSigner, claims: Record<string, unknown>): Promise<string> {
  const { alg, kid, key } = signer
  return new SignJWT(claims).setProtectedHeader({ alg, kid }).sign(key)
}

export type IdentityAnswer = TestAnswer<IdentityGrant & ErrorBody>

/** Sends a token, with a visitor session where one is given. */
export function prove(
  { url, site }: Pick<TestGateway, 'url' | 'site'>,
  body: object,
  session?: string,
): Promise<IdentityAnswer> {
  const headers = session === undefined ? {} : bearer(session)
  return post(`${url}/v1/identity`, { site, ...body }, headers)
}
