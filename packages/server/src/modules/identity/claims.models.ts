import type { Json } from '@beckon/protocol'
import type { JWTPayload } from 'jose'
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import * as v from 'valibot'
import type { Proof } from './identity.types.ts'

/** What programs write where they have no user: `undefined`, zeros, `[object Object]`. */
const NOBODY =
  /^([0-]*|-1|anonymous|guest|nil|none|null|nan|undefined|true|false|\[object object\]|(distinct_|user_?)?id|email)$/i

const UNFIT = /[\p{Surrogate}\p{Control}]/u

/** The claims of OpenID Connect that we know. */
export interface Claims {
  sub: string
  jti: string
  iat: number
  exp: number
  nonce?: string | undefined
  email?: string | undefined
  email_verified: boolean
  phone_number?: string | undefined
  phone_number_verified: boolean
  name?: string | undefined
  locale?: string | undefined
  traits: Json
}

const text = (most: number): v.GenericSchema<unknown, string> =>
  v.pipe(v.string(), v.minLength(1), v.maxLength(most))

const claims: v.GenericSchema<unknown, Claims> = v.object({
  sub: v.pipe(
    text(100),
    v.check((sub) => !UNFIT.test(sub) && !NOBODY.test(sub.trim()), 'Names nobody'),
  ),
  jti: text(200),
  iat: v.number(),
  exp: v.number(),
  nonce: v.optional(text(200)),
  email: v.optional(v.pipe(v.string(), v.maxLength(254), v.email())),
  email_verified: v.optional(v.boolean(), false),
  phone_number: v.optional(text(64)),
  phone_number_verified: v.optional(v.boolean(), false),
  name: v.optional(text(200)),
  locale: v.optional(text(64)),
  traits: v.optional(
    v.custom<Json>((value) => typeof value === 'object' && value !== null && !Array.isArray(value)),
    {},
  ),
})

/** The claims we know; undefined where one of them is not as it should be. */
export function readClaims(payload: JWTPayload): Claims | undefined {
  const { success, output } = v.safeParse(claims, payload)
  return success ? output : undefined
}

/** E.164 of a number with its country code. */
export function readPhone(phone: string | undefined): string | undefined {
  return phone === undefined ? undefined : parsePhoneNumberFromString(phone)?.number
}

/** All that a token says of a user: signed, so as good as what the site's server sends itself. */
export function readTraits(claims: Claims): Json {
  const { email, name, locale, traits, phone_number: phone } = claims
  const named = Object.entries({ email, phone, name, locale })
  return { ...traits, ...Object.fromEntries(named.filter(([, value]) => value !== undefined)) }
}

/** What nobody but the user can have, by the word of the site. */
export function readAddresses(claims: Claims): Pick<Proof, 'email' | 'phone'> {
  return {
    email: claims.email_verified ? claims.email?.trim().toLowerCase() : undefined,
    phone: claims.phone_number_verified ? readPhone(claims.phone_number) : undefined,
  }
}
