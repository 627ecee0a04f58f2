/** Extensions that say how often an animation repeats; all other applications' tell what is none of ours. */
const LOOPS = ['NETSCAPE2.0', 'ANIMEXTS1.0']

/** The bytes of a table of colours, by the flags that announce it. */
const tableSize = (flags: number): number => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0)

/** Where a row of blocks, each with its length before it, ends. */
function skipBlocks(bytes: Uint8Array, at: number): number {
  let next = at
  while (bytes[next]) next += (bytes[next] ?? 0) + 1
  return next + 1
}

function isTelling(bytes: Uint8Array, at: number): boolean {
  const label = bytes[at + 1]
  if (label === 0xfe) return true
  if (label !== 0xff) return false
  return !LOOPS.includes(String.fromCharCode(...bytes.subarray(at + 3, at + 14)))
}

/**
 * A GIF without comments and what programs wrote into it; not one pixel and no movement changed.
 *
 * @see https://www.w3.org/Graphics/GIF/spec-gif89a.txt
 */
export function stripGif(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  let at = 13 + tableSize(bytes[10] ?? 0)
  const parts = [bytes.subarray(0, at)]
  while (at < bytes.length && bytes[at] !== 0x3b) {
    const isExtension = bytes[at] === 0x21
    const blocks = isExtension ? at + 2 : at + 11 + tableSize(bytes[at + 9] ?? 0)
    const end = skipBlocks(bytes, blocks)
    if (!isExtension || !isTelling(bytes, at)) parts.push(bytes.subarray(at, end))
    at = end
  }
  return [...parts, new Uint8Array([0x3b])]
}
