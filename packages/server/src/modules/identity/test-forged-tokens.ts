import { createHmac, generateKeyPairSync, randomBytes } from 'node:crypto'
import { CompactSign, type CryptoKey, exportJWK } from 'jose'
import type { TestSigner } from '../../test-tokens.ts'

/** What is forged, by what is wrong with it. */
export type Forgeries = Map<string, string>

export interface ForgeryOptions {
  signer: TestSigner
  /** What a right token says. */
  claims(): Record<string, unknown>
  /** Keys that are not of this site, or of nobody. */
  foreign: readonly TestSigner[]
  /** What is known of the key to everybody: its public half, where it has one. */
  material: string
}

const encode = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')

/** Signs whatever is said, also what no library for tokens would. */
function sign({ alg, kid, key }: TestSigner, claims: unknown, head: object = {}): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(claims))
  return new CompactSign(bytes).setProtectedHeader({ alg, kid, ...head }).sign(key)
}

const decode = (part: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))

const ALGORITHMS = [
  ...['none', 'None', 'NONE', 'nOnE', '', 'HS256', 'HS384', 'HS512', 'RS256', 'PS256'],
  ...['ES256', 'ES384', 'EdDSA', 'Ed25519', 'dir', 'A128KW'],
]

const KIDS: readonly unknown[] = [
  ...['', 'kid_unknown', '../../etc/passwd', "' OR 1=1 --", '*', '\u0000', 'null'],
  ...[undefined, null, 0, true, [], {}],
]

/** Another head over the same words, with the signature of the right one, or without. */
function forgeHeads({ signer }: ForgeryOptions, [head, body, signature]: string[]): Forgeries {
  const known = decode(head ?? '')
  const forged: Forgeries = new Map()
  for (const alg of ALGORITHMS) {
    if (alg === signer.alg) continue
    forged.set(`says ${alg}`, `${encode({ ...known, alg })}.${body}.${signature}`)
    forged.set(`says ${alg}, unsigned`, `${encode({ ...known, alg })}.${body}.`)
  }
  for (const kid of KIDS)
    forged.set(`of key ${JSON.stringify(kid)}`, `${encode({ ...known, kid })}.${body}.${signature}`)
  for (const more of [{ crit: ['exp'] }, { b64: false, crit: ['b64'] }, { zip: 'DEF' }])
    forged.set(
      `with ${JSON.stringify(more)}`,
      `${encode({ ...known, ...more })}.${body}.${signature}`,
    )
  return forged
}

/** The right words under a signature that is not theirs. */
function forgeSignatures([head, body, signature = '']: string[]): Forgeries {
  const bytes = Buffer.from(signature, 'base64url')
  const forged: Forgeries = new Map()
  const put = (name: string, value: string): void =>
    void forged.set(name, `${head}.${body}.${value}`)
  for (let place = 0; place < bytes.length; place += 4) {
    const other = Buffer.from(bytes)
    other[place] = (other[place] ?? 0) ^ 1
    put(`with byte ${place} of its signature turned`, other.toString('base64url'))
  }
  put('without a signature', '')
  put('with half a signature', bytes.subarray(0, bytes.length / 2).toString('base64url'))
  put('with a signature of zeros', Buffer.alloc(bytes.length).toString('base64url'))
  put('with a signature of chance', randomBytes(bytes.length).toString('base64url'))
  put('with a signature and more', Buffer.concat([bytes, bytes]).toString('base64url'))
  return forged
}

/** Other words under the signature of the right ones. */
function forgeClaims([head, body = '', signature]: string[]): Forgeries {
  const known = decode(body)
  const changes: Record<string, unknown>[] = [
    { sub: 'victim-2' },
    { exp: Number(known['exp']) + 60 },
    { jti: 'another' },
    { email: 'victim@example.com', email_verified: true },
    { traits: { admin: true } },
  ]
  const forged: Forgeries = new Map()
  for (const change of changes)
    forged.set(
      `with ${JSON.stringify(change)} put in`,
      `${head}.${encode({ ...known, ...change })}.${signature}`,
    )
  forged.set('with other spaces', `${head}.${encode(JSON.stringify(known, null, 1))}.${signature}`)
  return forged
}

/** Signed rightly, but too late, too early, for too long, or for others. */
async function forgeTimes({ signer, claims }: ForgeryOptions): Promise<Forgeries> {
  const { iat, exp, ...rest } = claims() as { iat: number; exp: number }
  const forged: Forgeries = new Map()
  const put = async (name: string, change: object): Promise<unknown> =>
    forged.set(name, await sign(signer, { ...rest, iat, exp, ...change }))
  for (const late of [61, 300, 3600, 86_400, 31_536_000])
    await put(`expired ${late} s ago`, { iat: iat - late - 300, exp: iat - late })
  for (const early of [120, 3600, 86_400])
    await put(`made in ${early} s`, { iat: iat + early, exp: iat + early + 60 })
  for (const long of [3700, 86_400]) await put(`good for ${long} s`, { exp: iat + long })
  for (const aud of ['pk_other', '', '*', [], undefined, null]) await put(`for ${aud}`, { aud })
  for (const word of ['exp', 'iat', 'jti', 'sub'])
    await put(`without ${word}`, { [word]: undefined })
  for (const sub of ['', 'null', 'undefined', '0', [], {}, 7])
    await put(`of ${JSON.stringify(sub)}`, { sub })
  for (const bad of ['soon', Number.NaN, -1, '9999999999', {}])
    await put(`that ends ${bad}`, { exp: bad })
  return forged
}

async function forgeKeys({
  signer,
  claims,
  foreign,
  material,
}: ForgeryOptions): Promise<Forgeries> {
  const forged: Forgeries = new Map()
  for (const [index, other] of foreign.entries()) {
    forged.set(`signed by foreigner ${index}`, await sign(other, claims()))
    forged.set(
      `signed by foreigner ${index} as ours`,
      await sign({ ...other, kid: signer.kid }, claims()),
    )
  }
  for (const secret of [material, material.trim(), signer.kid, 'secret', '']) {
    const text = `${encode({ alg: 'HS256', kid: signer.kid })}.${encode(claims())}`
    const mac = createHmac('sha256', secret).update(text).digest('base64url')
    if (signer.alg !== 'HS256' || secret !== material)
      forged.set(`with what is public as the secret, ${secret.slice(0, 12)}`, `${text}.${mac}`)
  }
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const jwk = await exportJWK(publicKey as unknown as CryptoKey)
  for (const head of [
    { jwk },
    { jku: 'http://127.0.0.1:9/keys' },
    { x5u: 'http://127.0.0.1:9/key' },
  ]) {
    const thief = { alg: 'ES256', kid: signer.kid, key: privateKey as unknown as CryptoKey }
    forged.set(`with its own ${Object.keys(head)}`, await sign(thief, claims(), head))
  }
  return forged
}

function forgeShapes([head, body, signature]: string[], good: string): Forgeries {
  const shapes = [
    ...['', '.', '..', '...', 'null', '{}', ' ', good.slice(1), good.slice(0, -4), `${good}.`],
    ...[`.${good}`, `${head}.${body}`, `${body}.${head}.${signature}`, `${head}..${signature}`],
    ...[
      `${good} ${good}`,
      `Bearer ${good}`,
      good.toUpperCase(),
      encode(good),
      `${head}.${body}.x.y.z`,
    ],
    JSON.stringify({ payload: body, signatures: [{ protected: head, signature }] }),
  ]
  return new Map(shapes.map((shape, index) => [`of shape ${index}`, shape]))
}

/** All that one could try in the place of a token of this key. */
export async function forge(options: ForgeryOptions): Promise<Forgeries> {
  const good = await sign(options.signer, options.claims())
  const parts = good.split('.')
  return new Map([
    ...forgeHeads(options, parts),
    ...forgeSignatures(parts),
    ...forgeClaims(parts),
    ...(await forgeTimes(options)),
    ...(await forgeKeys(options)),
    ...forgeShapes(parts, good),
  ])
}
