import { randomBytes, timingSafeEqual } from 'node:crypto'
import { hashWithKey } from '../../shared/hash-text.ts'

/** Milliseconds a nonce can be used. */
const LIFETIME = 5 * 60 * 1000

/** Whom a nonce is for. */
export interface NonceOwner {
  secret: string
  siteId: string
  anonymousId: string | undefined
}

function signNonce({ secret, siteId, anonymousId }: NonceOwner, body: string): string {
  return hashWithKey(secret, JSON.stringify(['nonce', siteId, anonymousId ?? null, body]))
}

/** Signed instead of stored, so that asking for many of them fills nothing. */
export function createNonce(owner: NonceOwner, now: number): { nonce: string; endsAt: number } {
  const endsAt = now + LIFETIME
  const body = `${randomBytes(16).toString('base64url')}.${endsAt}`
  return { nonce: `${body}.${signNonce(owner, body)}`, endsAt }
}

/** When a nonce ends, in milliseconds; undefined where it is not for this visitor or ended before. */
export function readNonce(owner: NonceOwner, nonce: string, now: number): number | undefined {
  const [random = '', end = '', signature = '', rest] = nonce.split('.')
  // Written in another way it would be another one, and count once more.
  if (rest !== undefined) return undefined
  const expected = Buffer.from(signNonce(owner, `${random}.${end}`))
  const given = Buffer.from(signature)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
  return Number(end) > now ? Number(end) : undefined
}
