import { randomBytes } from 'node:crypto'
import type { FactorSetup } from '@beckon/protocol'
import { Secret, TOTP } from 'otpauth'
import { hashToken } from '../../shared/tokens.ts'

/** Seconds a code is good for, and how many codes before and after it are taken, for clocks that are off. */
const PERIOD = 30
const WINDOW = 1

/** The shape every authenticator app knows. */
const SHAPE = { algorithm: 'SHA1', digits: 6, period: PERIOD } as const

export function createFactorSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** What an authenticator app is set up with. */
export function describeFactor(
  secret: string,
  { issuer, label }: { issuer: string; label: string },
): FactorSetup {
  // In the name of an account, a colon would end the issuer.
  const names = { issuer: issuer.replaceAll(':', ' '), label: label.replaceAll(':', ' ') }
  const totp = new TOTP({ ...SHAPE, ...names, secret: Secret.fromBase32(secret) })
  return { secret, uri: totp.toString() }
}

/**
 * The number of a code since 1970; undefined where it is none of these moments. Whoever takes it has to
 * remember it, and take none twice.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6238#section-5.2
 */
export function readStep(secret: string, code: string, now: number): number | undefined {
  const token = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return undefined
  const totp = new TOTP({ ...SHAPE, secret: Secret.fromBase32(secret) })
  const delta = totp.validate({ token, timestamp: now, window: WINDOW })
  return delta === null ? undefined : Math.floor(now / 1000 / PERIOD) + delta
}

const CODES = 10

/** Without letters that are taken for others. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz0123456789'.slice(0, 32)

function createRecoveryCode(): string {
  const letters = [...randomBytes(16)].map((byte) => ALPHABET[byte % ALPHABET.length])
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-')
}

/** What lets somebody in once each whose phone is gone: 80 bits of chance. */
export const createRecoveryCodes = (): string[] => Array.from({ length: CODES }, createRecoveryCode)

/** What is stored of one, however it is typed. */
export const hashRecoveryCode = (code: string): string =>
  hashToken(`rc_${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`)
