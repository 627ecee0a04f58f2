const MASKED = '[masked]'

/** Beyond this nothing is read: patterns take longer, the longer the text. */
const LONGEST = 2000

/** What identifies somebody or opens something wherever it stands: mail addresses, ids, signed tokens, keys. */
const SECRETS =
  /[^\s/?&#=]+(?:@|%40)[^\s/?&#=]+|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|eyJ[\w.-]+|(?=[a-z]*\d)(?=\d*[a-z])[a-z\d]{20,}/gi

const PAIR = /([^=?&#]+)=([^&#]+)/g

/** Names that say themselves what their value is. */
const TELLING = /mail|phone|token|secret|pass|session|^(?:auth|code|key|otp|sig)$/i

/** Cards, accounts, phones: seven digits or more, however they are grouped. */
const NUMBER = /\d(?:(?:[\s()+.-]|%20)*\d){6,}/g

function maskPair(pair: string, name: string, value: string): string {
  if (name.startsWith('utm_') || !(TELLING.test(name) || value.search(NUMBER) >= 0)) return pair
  return `${name}=${MASKED}`
}

/** Every event of a page has the same addresses, and masking takes longer than all else about it. */
const known = new Map<string, string>()

function maskAddress(address: string): string {
  const [origin] = /^\w+:\/\/[^/?#]*/.exec(address) ?? ['']
  const rest = address.slice(origin.length).replace(PAIR, maskPair)
  return origin + rest.replace(SECRETS, MASKED)
}

function recall(address: string): string {
  const masked = known.get(address) ?? maskAddress(address)
  if (known.size > 50) known.clear()
  known.set(address, masked)
  return masked
}

/**
 * Takes out of a page's addresses and title what may identify somebody or open something. Words, short
 * numbers and campaigns (`utm_…`) stay, so that pages can still be told apart.
 */
export function maskPage<T extends object>(page: T): T {
  const masked = { ...page } as Record<string, unknown>
  for (const name of ['url', 'path', 'search', 'referrer']) {
    const address = masked[name]
    if (typeof address === 'string') masked[name] = recall(address.slice(0, LONGEST))
  }
  const { title } = masked
  if (typeof title === 'string')
    masked['title'] = title.slice(0, LONGEST).replace(SECRETS, MASKED).replace(NUMBER, MASKED)
  return masked as T
}
