import { createECDH, randomBytes } from 'node:crypto'
import { importJWK, type JWK, SignJWT } from 'jose'

/** Seconds a proof is good for; a day is the most there may be. */
const LIFETIME = 12 * 60 * 60

const CURVE = 'prime256v1'

/** Proves to push services who sends. */
export interface Vapid {
  /** Base64url: browsers subscribe for it. */
  publicKey: string
  /** The value of `Authorization`, for the push service at an origin. */
  authorize(origin: string, now: number): Promise<string>
}

/** A private key: 32 bytes in base64url, as other tools write it too. */
export function createVapidSecret(): string {
  const curve = createECDH(CURVE)
  curve.generateKeys()
  // Of a number that begins with zeros they are left out.
  return Buffer.concat([Buffer.alloc(32), curve.getPrivateKey()])
    .subarray(-32)
    .toString('base64url')
}

/** Whether something is a private key. */
export function isVapidSecret(text: string): boolean {
  const key = Buffer.from(text, 'base64url')
  if (key.length !== 32) return false
  try {
    createECDH(CURVE).setPrivateKey(key)
    return true
  } catch {
    return false
  }
}

/**
 * @param secret the private key
 * @param subject whom push services may ask about what they are sent
 * @see https://www.rfc-editor.org/rfc/rfc8292
 */
export function createVapid(secret: string, subject: string | undefined): Vapid {
  const curve = createECDH(CURVE)
  curve.setPrivateKey(Buffer.from(secret, 'base64url'))
  const point = curve.getPublicKey()
  const publicKey = point.toString('base64url')
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) =>
    part.toString('base64url'),
  )
  const jwk = { kty: 'EC', crv: 'P-256', x, y, d: secret } as JWK
  const held = importJWK(jwk, 'ES256')

  return {
    publicKey,
    async authorize(origin, now) {
      const seconds = Math.floor(now / 1000)
      const token = new SignJWT(subject === undefined ? {} : { sub: subject })
        .setProtectedHeader({ typ: 'JWT', alg: 'ES256' })
        .setAudience(origin)
        .setIssuedAt(seconds)
        .setExpirationTime(seconds + LIFETIME)
        .setJti(randomBytes(9).toString('base64url'))
      return `vapid t=${await token.sign(await held)}, k=${publicKey}`
    },
  }
}
