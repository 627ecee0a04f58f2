import type { Stripped } from './strip-png.ts'

/** Bits of `VP8X`: what the file holds besides pixels. */
const ANIMATION = 0x02
const EXIF_AND_XMP = 0x0c

/** @see https://developers.google.com/speed/webp/docs/riff_container */
export function stripWebp(bytes: Uint8Array<ArrayBuffer>): Stripped {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const head = bytes.slice(0, 12)
  const parts = [head]
  let animated = false
  for (let at = 12; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at + 4, true)
    const end = at + 8 + length + (length % 2)
    const name = String.fromCharCode(...bytes.subarray(at, at + 4))
    const chunk = bytes.slice(at, end)
    if (name === 'VP8X') {
      const flags = chunk[8] ?? 0
      animated = (flags & ANIMATION) > 0
      chunk[8] = flags & ~EXIF_AND_XMP
    }
    if (name !== 'EXIF' && name !== 'XMP ') parts.push(chunk)
    at = end
  }
  const size = parts.reduce((sum, part) => sum + part.length, 0)
  new DataView(head.buffer).setUint32(4, size - 8, true)
  return { parts, animated }
}
