import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto'
import type { PublicKey } from '@beckon/protocol'
import { canonicalize } from '@beckon/protocol/receipts'
import type { Tables } from '../../database/tables.ts'
import { hashText } from '../../shared/hash-text.ts'

export type SigningKeyRow = Tables['signing_key']

/** A hash, who signed it, and the signature over its letters. */
export interface Seal {
  kid: string
  hash: string
  signature: string
}

/** The name of a key is the hash of the key, so that no two keys have one. */
function nameKey(x: string): string {
  const thumbprint = canonicalize({ crv: 'Ed25519', kty: 'OKP', x })
  return Buffer.from(hashText(thumbprint), 'hex').toString('base64url').slice(0, 22)
}

/** @see https://www.rfc-editor.org/rfc/rfc8037 */
export function createSigningKey(at: string): SigningKeyRow {
  const { x = '', d = '' } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
  return { id: nameKey(x), public_key: x, private_key: d, created_at: at, retired_at: null }
}

export function toPublicKey({ id: kid, public_key: x }: SigningKeyRow): PublicKey {
  return { kty: 'OKP', crv: 'Ed25519', x, kid, alg: 'EdDSA', use: 'sig' }
}

/** Signs the hash of a text. */
export function seal(key: SigningKeyRow, text: string): Seal {
  const { id: kid, public_key: x, private_key: d } = key
  const jwk = { kty: 'OKP', crv: 'Ed25519', x, d: d ?? '' }
  const hash = hashText(text)
  const privateKey = createPrivateKey({ key: jwk, format: 'jwk' })
  return { kid, hash, signature: sign(null, Buffer.from(hash), privateKey).toString('base64url') }
}
