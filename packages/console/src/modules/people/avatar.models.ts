const HUES = 8

/** Up to two letters to know somebody by: `Ada Lovelace` gives `AL`, `Visitor 3F2A` gives `3F`. */
export function readInitials(name: string): string {
  const label = /^Visitor (\S{2})/.exec(name)?.[1]
  if (label) return label.toUpperCase()
  const words = name.trim().split(/\s+/)
  const first = [...(words[0] ?? '')][0] ?? '?'
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : ''
  return (first + last).toLocaleUpperCase()
}

/** One of a few hues, always the same for the same person. */
export function readHue(personId: string): number {
  let sum = 0
  for (const character of personId) sum = (sum * 31 + character.charCodeAt(0)) % 65_521
  return sum % HUES
}
