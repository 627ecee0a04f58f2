/** Spreads texts, however alike, over 32 bits, unsigned. */
export function hash(text: string): number {
  let value = 0
  for (const character of text)
    value = Math.imul(value ^ character.charCodeAt(0), 0x9e3779b1) ^ (value >>> 15)
  return value >>> 0
}
