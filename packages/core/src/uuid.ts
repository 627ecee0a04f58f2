/**
 * A random UUID, version 4.
 *
 * @param bytes 16 random bytes
 * @see https://www.rfc-editor.org/rfc/rfc9562#section-5.4
 */
export function createUuid(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte, index) => {
    const value = index === 6 ? (byte & 15) | 64 : index === 8 ? (byte & 63) | 128 : byte
    return (value + 256).toString(16).slice(1)
  }).join('')
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.+)/, '$1-$2-$3-$4-$5')
}
