import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalize } from './canonical-json.ts'
import { stateAddress, stateReceipt, stateSubject } from './receipt-statement.ts'
import type { PublicKeys, SignedReceipt } from './signed-receipt.ts'
import { verifyChain, verifyReceipt } from './verify-receipt.ts'

const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const kid = 'key-1'
const toKeys = (key: KeyObject): PublicKeys => {
  const { x = '' } = key.export({ format: 'jwk' })
  return { keys: [{ kty: 'OKP', crv: 'Ed25519', x, kid, alg: 'EdDSA', use: 'sig' }] }
}
const keys = toKeys(publicKey)
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

function seal(seq: number, prev: string | null): SignedReceipt {
  const who = { salt: 'pepper', anonymousId: 'a', personId: null }
  const notice = { id: 'widget', version: '2', locale: 'de', text: 'Dürfen wir? 👋' }
  const address = 'ada@example.com'
  const addressHash = sha256(stateAddress(who.salt, address))
  const stated = {
    v: 1 as const,
    id: `receipt-${seq}`,
    site: 's',
    seq,
    prev,
    kid,
    subject: sha256(stateSubject(who)),
    epoch: seq,
    purposes: {
      functional: true,
      analytics: true,
      profile: false,
      personalization: false,
      ads: false,
      ai: false,
      recording: false,
    },
    channels: [
      { channel: 'email', purpose: 'reply', state: 'granted', address, addressHash } as const,
    ],
    signals: { gpc: true },
    notice,
    noticeHash: sha256(notice.text),
    surface: 'widget',
    origin: 'https://shop.example',
    at: '2026-11-26T09:30:00.000Z',
    receivedAt: '2026-11-26T09:30:01.000Z',
    expiresAt: '2027-11-26T09:30:01.000Z',
  }
  const hash = sha256(stateReceipt(stated))
  const signature = sign(null, Buffer.from(hash), privateKey).toString('base64url')
  return { ...stated, ...who, hash, signature }
}

function chain(length: number): SignedReceipt[] {
  const receipts: SignedReceipt[] = []
  for (let seq = 1; seq <= length; seq++) receipts.push(seal(seq, receipts.at(-1)?.hash ?? null))
  return receipts
}

test('takes a receipt as it was given, and after its person was erased', async () => {
  const receipt = seal(1, null)
  expect(await verifyReceipt(receipt, keys)).toEqual({ ok: true })
  const channels = receipt.channels.map((channel) => ({ ...channel, address: null }))
  const notice = receipt.notice && { ...receipt.notice, text: '' }
  const erased = { ...receipt, channels, notice, salt: null, anonymousId: null }
  expect(await verifyReceipt(erased, keys)).toEqual({ ok: true })
  expect(await verifyReceipt({ ...erased, anonymousId: 'a' }, keys)).toMatchObject({ ok: false })
  expect(await verifyReceipt({ ...receipt, salt: null, anonymousId: null }, keys)).toEqual({
    ok: false,
    fault: 'address',
  })
})

test('takes no words or addresses for what was given, where they were put into what was erased', async () => {
  const receipt = seal(1, null)
  const channels = receipt.channels.map((channel) => ({ ...channel, address: null }))
  const erased = { ...receipt, channels, salt: null, anonymousId: null }
  const [{ id, version, locale }] = [receipt.notice ?? { id: '', version: '', locale: '' }]
  const verdictOf = (changed: object) => verifyReceipt({ ...erased, ...changed }, keys)
  const notice = { id, version, locale, text: '' }
  expect(await verdictOf({ notice })).toEqual({ ok: true })
  const invented = { ...notice, text: 'You sold your soul.' }
  expect(await verdictOf({ notice: invented })).toEqual({ ok: false, fault: 'notice' })
  const hidden = { ...receipt, channels }
  expect(await verifyReceipt(hidden, keys)).toEqual({ ok: false, fault: 'address' })
})

test('finds any letter of a receipt that was changed', async () => {
  const text = JSON.stringify(seal(1, null))
  await fc.assert(
    fc.asyncProperty(
      fc.nat(text.length - 1),
      fc.constantFrom('0', 'x', '"'),
      async (at, letter) => {
        const changed = text.slice(0, at) + letter + text.slice(at + 1)
        const parsed = readJson(changed)
        // Some letters are escapes of others, or no JSON is left.
        if (parsed === undefined || canonicalize(parsed) === canonicalize(JSON.parse(text))) return
        const verdict = await verifyReceipt(parsed, keys)
        expect(verdict.ok, changed).toBe(false)
      },
    ),
    { numRuns: 500 },
  )
})

function readJson(text: string): SignedReceipt | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

test('says which key is missing or another', async () => {
  const receipt = seal(1, null)
  expect(await verifyReceipt(receipt, { keys: [] })).toEqual({ ok: false, fault: 'key' })
  const other = toKeys(generateKeyPairSync('ed25519').publicKey)
  expect(await verifyReceipt(receipt, other)).toEqual({ ok: false, fault: 'signature' })
})

test('names the first receipt of a chain that is missing, moved or changed', async () => {
  const receipts = chain(5)
  expect(await verifyChain(receipts, keys)).toEqual({ ok: true, seq: 5, hash: receipts[4]?.hash })
  for (const missing of [0, 1, 3]) {
    const rest = receipts.filter((_, index) => index !== missing)
    expect(await verifyChain(rest, keys)).toEqual({ ok: false, seq: missing + 1, fault: 'seq' })
  }
  const forged = receipts.map((receipt) => (receipt.seq === 3 ? seal(3, null) : receipt))
  expect(await verifyChain(forged, keys)).toEqual({ ok: false, seq: 3, fault: 'prev' })
  const changed = receipts.map((receipt) => ({ ...receipt, surface: `${receipt.surface}!` }))
  expect(await verifyChain(changed, keys)).toEqual({ ok: false, seq: 1, fault: 'hash' })
})

test('writes JSON as RFC 8785 does', () => {
  const value = {
    '€': 1,
    '\r': 2,
    a: [1e21, -0, 0.1, null],
    '\u{1F600}': 3,
    b: undefined,
    é: '"\u0001',
  }
  expect(canonicalize(value)).toBe('{"\\r":2,"a":[1e+21,0,0.1,null],"é":"\\"\\u0001","€":1,"😀":3}')
  expect(() => canonicalize({ a: Number.NaN })).toThrow(TypeError)
})
