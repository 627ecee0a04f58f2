import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { IdentityGrant, NonceGrant, SignedReceipt } from '@beckon/protocol'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { post } from './test-client.ts'
import { chooseAll } from './test-life.ts'
import { startTestGateway, type TestGateway } from './testing.ts'

const docs = join(import.meta.dirname, '../../../docs')
const RECEIPTS = pathToFileURL(join(import.meta.dirname, '../../protocol/src/receipts.ts')).href

let gateway: TestGateway
let folder: string
beforeAll(async () => {
  gateway = await startTestGateway()
  folder = mkdtempSync(join(tmpdir(), 'beckon-test-'))
})
afterEach(() => {
  for (const name of ['AUD', 'KID', 'SECRET', 'PRIVATE_KEY']) delete process.env[`BECKON_${name}`]
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await gateway.stop()
})

/** The examples of a page, in their order. */
function readExamples(page: string): string[] {
  const text = readFileSync(join(docs, page), 'utf8')
  return [...text.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code = '']) => code)
}

let counter = 0
/** Runs an example as the module it is. */
async function run<Module>(code: string | undefined): Promise<Module> {
  const file = join(folder, `example-${++counter}.mjs`)
  writeFileSync(file, (code ?? '').replace('@beckon/protocol/receipts', RECEIPTS))
  return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Module
}

interface Signing {
  signToken(user: object, nonce?: string): string
}

const user = { id: 'ada', email: 'ada@example.com', emailVerified: true, name: 'Ada', plan: 'pro' }

async function signIn({ signToken }: Signing): Promise<IdentityGrant> {
  const { site, url } = gateway
  const { body } = await post<NonceGrant>(`${url}/v1/identity/nonce`, { site })
  const token = signToken(user, body.nonce)
  return (await post<IdentityGrant>(`${url}/v1/identity`, { site, token })).body
}

test('the page on identity signs tokens that the gateway takes, with a secret and with a key pair', async () => {
  const { identityKeys } = gateway.gateway.usecases
  const [withSecret, withKey] = readExamples('IDENTITY.md')
  const shared = await identityKeys.add(gateway.id, { strict: true })
  process.env['BECKON_AUD'] = gateway.site
  process.env['BECKON_KID'] = shared.key.kid
  process.env['BECKON_SECRET'] = shared.secret ?? ''
  expect(await signIn(await run<Signing>(withSecret))).toMatchObject({
    userId: 'ada',
    traits: { email: 'ada@example.com', name: 'Ada', plan: 'pro' },
  })
  const pair = generateKeyPairSync('ed25519')
  const publicKey = String(pair.publicKey.export({ type: 'spki', format: 'pem' }))
  const { key } = await identityKeys.add(gateway.id, { publicKey, strict: true })
  process.env['BECKON_KID'] = key.kid
  process.env['BECKON_PRIVATE_KEY'] = String(
    pair.privateKey.export({ type: 'pkcs8', format: 'pem' }),
  )
  expect(await signIn(await run<Signing>(withKey))).toMatchObject({ userId: 'ada', traits: {} })
})

test('the page on consent checks a receipt', async () => {
  const [checking] = readExamples('CONSENT.md')
  const { check } = await run<{ check(receipt: SignedReceipt, url: string): Promise<string> }>(
    checking,
  )
  const receipt = await chooseAll(gateway, { anonymousId: 'a' })
  expect(await check(receipt, gateway.url)).toBe('as it was given')
  expect(await check({ ...receipt, surface: 'elsewhere' }, gateway.url)).toBe('changed: hash')
})
