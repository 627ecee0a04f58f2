import { generateKeyPairSync } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { claimsFor, prove, signToken } from '../test-tokens.ts'
import { startTestGateway, type TestGateway } from '../testing.ts'
import { addIdentityKey, listIdentityKeys, retireIdentityKey } from './identity-key.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await startTestGateway()
})
afterAll(() => gateway.stop())

const read = (text: string, name: string): string =>
  new RegExp(`^${name} +(.*)$`, 'm').exec(text)?.[1] ?? ''

test('adds a secret while the gateway runs, shows it once, and retires it', async () => {
  const { data, database } = gateway
  const said = await addIdentityKey({ data, database })
  const [kid, secret] = [read(said, 'kid'), read(said, 'secret')]
  expect(read(said, 'aud')).toBe(gateway.site)
  expect(Buffer.byteLength(secret)).toBeGreaterThan(32)
  const list = await listIdentityKeys({ data, database })
  expect(list).toContain(kid)
  expect(list).not.toContain(secret)
  const signer = { kid, alg: 'HS256', key: new TextEncoder().encode(secret) }
  const login = async () =>
    (await prove(gateway, { token: await signToken(signer, claimsFor(gateway.site, 'ada')) }))
      .status
  expect(await login()).toBe(200)
  await retireIdentityKey(kid, { data, database })
  expect(await login()).toBe(401)
  await expect(retireIdentityKey('kid_none', { data, database })).rejects.toThrow(
    'There is no key kid_none.',
  )
})

test('takes public keys as PEM and JWK, and none of another kind', async () => {
  const { data, database } = gateway
  const { publicKey } = generateKeyPairSync('ed25519')
  const file = (text: string | Buffer): string => {
    const path = join(data, 'key')
    writeFileSync(path, text)
    return path
  }
  const pem = publicKey.export({ type: 'spki', format: 'pem' })
  const jwk = JSON.stringify(publicKey.export({ format: 'jwk' }))
  for (const text of [pem, jwk]) {
    const said = await addIdentityKey({ data, database, publicKey: file(text), strict: true })
    expect(said).toMatch(/^alg +EdDSA$/m)
    expect(said).not.toContain('secret')
  }
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey
  const refused = addIdentityKey({
    data,
    database,
    publicKey: file(rsa.export({ type: 'spki', format: 'pem' })),
  })
  await expect(refused).rejects.toThrow('Ed25519 or P-256')
  await expect(addIdentityKey({ data, database, publicKey: file('nonsense') })).rejects.toThrow()
})
