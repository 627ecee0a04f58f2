import * as v from 'valibot'
import type { EmailRequest, EmailSettings } from './email.ts'
import { name } from './fields.ts'
import { LIMITS } from './limits.ts'

/** Characters of an address, as RFC 5321 has it. */
const LONGEST = 254

/** Origins of one site. */
const ORIGINS = 20

/** Only of pages that can be trusted to be what they say they are; loopback to try things out. */
function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { origin, protocol, hostname } = new URL(text)
  const isLocal = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)
  return origin === text && (protocol === 'https:' || (protocol === 'http:' && isLocal))
}

const page = v.pipe(v.string(), v.maxLength(4 * LIMITS.note))

const fields = {
  // What is no address is told as such, where it is stored.
  address: v.pipe(v.string(), v.maxLength(LIMITS.note)),
  consent: v.object({ version: name, text: v.pipe(v.string(), v.maxLength(LIMITS.note)) }),
  page: v.optional(page),
  locale: v.optional(name),
}

/** The body of `POST /v1/email`. */
export const emailRequest: v.GenericSchema<unknown, EmailRequest> = v.object(fields)

/** The body of `POST /v1/email/transcript`: empty where the address is known. */
export const transcriptRequest: v.GenericSchema<unknown, Partial<EmailRequest>> = v.object({
  ...fields,
  address: v.optional(fields.address),
  consent: v.optional(fields.consent),
})

/** Whether something can be sent there: one plain address, which no line of a mail can break out of. */
export function isEmailAddress(text: string): boolean {
  return text.length <= LONGEST && v.is(v.pipe(v.string(), v.email()), text)
}

/** The section `email` of a site's settings. */
export const emailSettings: v.GenericSchema<unknown, EmailSettings> = v.strictObject({
  origins: v.pipe(
    v.array(v.pipe(name, v.check(isOrigin, 'Expected an origin such as https://shop.example.com'))),
    v.minLength(1),
    v.maxLength(ORIGINS),
  ),
  replyTo: v.optional(v.pipe(v.string(), v.check(isEmailAddress, 'Expected an e-mail address'))),
})
