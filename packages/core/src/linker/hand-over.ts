/** The query parameter that carries it. */
export const PARAMETER = '_bk'

/** Finds it in an address: what leads to it, its value, and whether more follows. */
export const PATTERN: RegExp = /([?&])_bk=([^&#]*)(&)?/

/** How long it is good for, in milliseconds. */
const LIFETIME = 2 * 60_000

/** Who goes from one domain to the next. No `userId`, and nothing that would prove anything. */
export interface HandOver {
  anonymousId: string
  /** Of the newest choice of consent under that id, so that the next one is numbered after it. */
  epoch: number
}

/** What is sent, with a sum at its end: it tells a link that was cut, not one that was forged. */
function seal(anonymousId: string, epoch: number, at: number): string {
  const text = `${anonymousId}.${epoch}.${at}.`
  return text + [...text].reduce((hash, character) => (hash * 33) ^ character.charCodeAt(0), 5381)
}

/** Letters, digits, dots and dashes never make the `+` and `/` that base64url replaces. */
export function encodeHandOver(anonymousId: string, epoch: number, now: number): string {
  return btoa(seal(anonymousId, epoch, now)).replaceAll('=', '')
}

/** Undefined where it is older than two minutes, or does not add up. */
export function decodeHandOver(value: string, now: number): HandOver | undefined {
  try {
    const text = atob(value)
    const [anonymousId = '', epoch, at] = text.split('.')
    const handOver = { anonymousId, epoch: Number(epoch) }
    const age = now - Number(at)
    const isWhole = seal(anonymousId, handOver.epoch, now - age) === text
    return isWhole && age >= 0 && age < LIFETIME ? handOver : undefined
  } catch {
    // Not base64.
    return undefined
  }
}
