const SECRETS: readonly [RegExp, string][] = [
  [/[^\s@<>()]+(?:@|%40)[^\s@<>()]+\.[^\s@<>()]+/gi, '[email]'],
  [/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gi, '[token]'],
  // Cards, accounts, phones: seven digits or more, however they are grouped.
  [/\d(?:[\s().\-\u2010-\u2015/]*\d){6,}/g, '[number]'],
  // Keys that name themselves (`sk_live_…`), signed tokens (JWT), then long words that mix letters and digits: keys, not language.
  [/\b[a-z]{2}_(?:live|test)_\w+/gi, '[token]'],
  [/eyJ[\w-]+(?:\.[\w-]+)*/g, '[token]'],
  [/(?=\w*\d)(?=\w*[a-z])\w{20,}/gi, '[token]'],
]

/** Beyond this nothing is read: patterns take longer, the longer the text. */
const LONGEST = 300

/** Takes out of a text what may identify somebody or open something. */
export function mask(text: string): string {
  const start = text.slice(0, LONGEST)
  return SECRETS.reduce((masked, [pattern, name]) => masked.replace(pattern, name), start)
}
