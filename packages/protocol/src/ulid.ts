const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

function encodeTime(time: number): string {
  let text = ''
  for (let rest = time, i = 0; i < 10; i++) {
    text = ALPHABET.charAt(rest % 32) + text
    rest = Math.floor(rest / 32)
  }
  return text
}

/**
 * Makes a ULID: 26 characters that sort by time. A client names each message with one,
 * and the gateway uses that name to store a message once however often it is sent.
 *
 * @param time milliseconds since 1970
 * @param bytes 16 random bytes
 * @see https://github.com/ulid/spec
 * @example
 * createUlid(0, new Uint8Array(16)) // '00000000000000000000000000'
 */
export function createUlid(time: number, bytes: Uint8Array): string {
  let text = encodeTime(time)
  for (let i = 0; i < 16; i++) text += ALPHABET.charAt((bytes[i] ?? 0) % 32)
  return text
}

/** Tells whether a text has the form of a ULID. */
export function isUlid(text: string): boolean {
  return /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(text)
}
