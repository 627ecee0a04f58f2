import type { Platform } from './platform.ts'

/** Asking for randomness takes longer than all else about an id: bytes of 64 ids are asked for at once. */
const DRAWN = 512

/**
 * Makes UUIDs of version 7, which sort in the order they were made in, whatever the clock does.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9562#section-5.7
 */
export function createUuidSequence({
  now,
  randomBytes,
}: Pick<Platform, 'now' | 'randomBytes'>): () => string {
  let drawn: number[] = []
  /** Milliseconds times 4096: that many are told apart within one. */
  let place = 0
  return () => {
    if (!drawn.length) drawn = [...randomBytes(DRAWN)]
    const bytes = drawn.splice(-8)
    const random = bytes.map((byte) => (byte + 256).toString(16).slice(1)).join('')
    place = Math.max(now() * 4096, place + 1)
    const time = place.toString(16).padStart(15, '0')
    return `${time}a${random}`.replace(/(.{8})(.{4})(.{3})(.{4})(.{12}).*/, '$1-$2-7$3-$4-$5')
  }
}
