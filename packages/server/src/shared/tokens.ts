import { hash, randomBytes } from 'node:crypto'

/** How much chance is in a token. A public key is a name, the others open something. */
const BYTES = { pk: 16, src: 16, sk: 32, vs: 32, as: 32, ll: 32, is: 32, ik: 32, kid: 9 } as const

/** What a token is for shows in its first letters, so that a leaked one can be told. */
export type TokenPrefix = keyof typeof BYTES

/** Random letters behind a prefix, none of which needs escaping anywhere. */
export function createToken(prefix: TokenPrefix): string {
  return `${prefix}_${randomBytes(BYTES[prefix]).toString('base64url')}`
}

/**
 * What is stored in place of a secret. A fast hash suffices: the input is 256 random bits,
 * not a password, and looking up the hash reveals nothing through its timing.
 */
export function hashToken(token: string): string {
  return hash('sha256', token)
}
