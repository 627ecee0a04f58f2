/** Chunks that tell of who made a picture, where and when. */
const TELLING = ['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']

export interface Stripped {
  /** The picture without what tells of its making; not one pixel changed. */
  parts: Uint8Array<ArrayBuffer>[]
  animated: boolean
}

/** @see https://www.w3.org/TR/png-3/#5DataRep */
export function stripPng(bytes: Uint8Array<ArrayBuffer>): Stripped {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const parts = [bytes.subarray(0, 8)]
  let animated = false
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at)
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (name === 'acTL') animated = true
    if (!TELLING.includes(name)) parts.push(bytes.subarray(at, end))
    // Whatever comes behind the end is no part of the picture.
    if (name === 'IEND') break
    at = end
  }
  return { parts, animated }
}
