const encoder = new TextEncoder()

/** Bytes of a text in UTF-8. Most texts are plain, and to see that is quicker than to encode them. */
export function byteLength(text: string): number {
  return /[\u0080-\uffff]/.test(text) ? encoder.encode(text).length : text.length
}
