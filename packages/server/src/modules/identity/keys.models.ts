import {
  createPublicKey,
  type JsonWebKeyInput,
  type KeyObject,
  type PublicKeyInput,
} from 'node:crypto'
import { type CryptoKey, importJWK } from 'jose'
import type { IdentityKeyRow } from './identity.types.ts'

export type Algorithm = IdentityKeyRow['alg']

/** Whether a key counts at a time in milliseconds. */
export function isLive({ not_before, retire_at }: IdentityKeyRow, now: number): boolean {
  return Date.parse(not_before) <= now && (retire_at === null || now < Date.parse(retire_at))
}

function parseKey(text: string): KeyObject {
  const input: PublicKeyInput | JsonWebKeyInput = text.trimStart().startsWith('{')
    ? { key: JSON.parse(text), format: 'jwk' }
    : { key: text, format: 'pem' }
  return createPublicKey(input)
}

/**
 * Reads a public key, as PEM or JWK. The algorithm is that of the key and no token can say otherwise.
 *
 * @throws Error where it is none that tokens can be signed for
 */
export function readPublicKey(text: string): { alg: Algorithm; material: string } {
  const { kty = '', crv = '', x, y } = parseKey(text).export({ format: 'jwk' })
  const alg: Algorithm | undefined =
    `${kty} ${crv}` === 'OKP Ed25519'
      ? 'EdDSA'
      : `${kty} ${crv}` === 'EC P-256'
        ? 'ES256'
        : undefined
  if (alg === undefined) throw new Error('Expected a public key of Ed25519 or P-256.')
  return { alg, material: JSON.stringify({ kty, crv, x, y }) }
}

/** What a signature is checked with. */
export function importKey({ alg, material }: IdentityKeyRow): Promise<CryptoKey | Uint8Array> {
  if (alg === 'HS256') return Promise.resolve(new TextEncoder().encode(material))
  return importJWK(JSON.parse(material), alg)
}
