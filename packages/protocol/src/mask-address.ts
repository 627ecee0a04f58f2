import { mask } from './mask.ts'

const MASKED = '[masked]'

/** Beyond this nothing is read: patterns take longer, the longer the text. */
const LONGEST = 2000

/** A folder of a path, or a name of a query with its value. */
const PART = /([^/?&#=]+)(?:=([^&#]*))?/g

/** Names that say themselves what their value is. */
const TELLING = /mail|phone|token|secret|pass|session|^(?:auth|code|key|otp|sig)$/i

/**
 * In a path numbers tell pages apart, up to those of goods: cards and accounts have longer ones, those
 * of phones begin with a plus, and what is grouped, and longer than a date, was written for people.
 */
const LONG =
  /((?=\p{Nd}+[\s()+.\-\u200b-\u2015])\p{Nd}|^[+(]\p{Nd}{2})([\s()+.\-\u200b-\u2015]*\p{Nd}){8}|\p{Nd}{15}|[A-Z]{2}\d([A-Z\s]*\d){10}/u

/** As often as it was encoded: addresses stand in addresses. */
function decode(text: string): string {
  try {
    const once = decodeURIComponent(text)
    return once === text ? text : decode(once)
  } catch {
    return text
  }
}

function maskPart(part: string, name: string, value?: string): string {
  if (name.startsWith('utm_')) return part
  const text = decode(value ?? name)
  if (value === undefined) return mask(text, LONG) === text ? part : MASKED
  return TELLING.test(name) || mask(text) !== text ? `${name}=${MASKED}` : part
}

/**
 * Takes out of an address what may identify somebody or open something: the folder or value it stands in.
 * Words, the numbers of goods and campaigns (`utm_…`) stay, so that pages can still be told apart.
 */
export function maskAddress(address: string): string {
  const [origin] = /^\w+:\/\/[^/?#]*/.exec(address) ?? ['']
  return origin + address.slice(origin.length, LONGEST).replace(PART, maskPart)
}
