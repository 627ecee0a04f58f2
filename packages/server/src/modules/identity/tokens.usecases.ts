import { decodeProtectedHeader, errors, type JWTPayload, jwtVerify } from 'jose'
import { refuse } from '../../shared/refuse.ts'
import { readAddresses, readClaims, readTraits } from './claims.models.ts'
import type { IdentityKeyRow, Proof } from './identity.types.ts'
import { importKey, isLive } from './keys.models.ts'

/** Seconds that clocks may differ. */
const SKEW = 60

/** Seconds a token may live. */
const LONGEST = 60 * 60

export interface TokenCheck {
  token: string
  /** The public key of the site, which the token has to be for. */
  audience: string
  /** Milliseconds. */
  now: number
  findKey: (kid: string) => Promise<IdentityKeyRow | undefined>
}

/** @throws BeckonError `identity/token-invalid` */
function readKid(token: string): string {
  try {
    const { kid } = decodeProtectedHeader(token)
    if (typeof kid === 'string' && kid !== '') return kid
  } catch {}
  throw refuse('identity/token-invalid')
}

/** @throws BeckonError `identity/token-expired`, `identity/token-invalid` */
async function verify(key: IdentityKeyRow, check: TokenCheck): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(check.token, await importKey(key), {
      // Of the key, never of the token: who may choose it can sign with what is public.
      algorithms: [key.alg],
      audience: check.audience,
      clockTolerance: SKEW,
      currentDate: new Date(check.now),
      requiredClaims: ['sub', 'iat', 'exp', 'jti'],
      ...(key.issuer !== null && { issuer: key.issuer }),
    })
    return payload
  } catch (error) {
    throw refuse(
      error instanceof errors.JWTExpired ? 'identity/token-expired' : 'identity/token-invalid',
    )
  }
}

/**
 * Checks a token by itself. Whether it was used before is for the store to say.
 *
 * @throws BeckonError `identity/token-expired`, `identity/token-invalid`
 * @see https://www.rfc-editor.org/rfc/rfc8725
 */
export async function verifyToken(check: TokenCheck): Promise<Proof> {
  const kid = readKid(check.token)
  const key = await check.findKey(kid)
  if (key === undefined || !isLive(key, check.now)) throw refuse('identity/token-invalid')
  const claims = readClaims(await verify(key, check))
  if (claims === undefined) throw refuse('identity/token-invalid')
  const { sub: userId, jti, nonce, iat, exp } = claims
  const early = iat > check.now / 1000 + SKEW
  if (early || exp - iat > LONGEST) throw refuse('identity/token-invalid')
  if (key.strict === 1 && nonce === undefined) throw refuse('identity/token-invalid')
  const endsAt = (exp + SKEW) * 1000
  const traits = readTraits(claims)
  return { kid, userId, jti, nonce, endsAt, traits, ...readAddresses(claims) }
}
