/** Where a text is best parted: behind a paragraph, a line, a sentence, a word. */
const SEAMS = ['\n\n', '\n', '. ', ' ']

/** Less than that is no part of its own, as a share of the longest one. */
const LEAST = 0.5

function findEnd(text: string, longest: number): number {
  for (const seam of SEAMS) {
    const at = text.lastIndexOf(seam, longest - seam.length)
    if (at >= longest * LEAST) return at + seam.length
  }
  // Half a surrogate pair is no character.
  const isPair = /[\uD800-\uDBFF]/.test(text.charAt(longest - 1))
  return isPair ? longest - 1 : longest
}

/** Parts a text that is too long for one message, without losing any of it but white space at the seams. */
export function splitText(text: string, longest: number): string[] {
  const parts: string[] = []
  let rest = text.trim()
  while (rest.length > longest) {
    const end = findEnd(rest, longest)
    parts.push(rest.slice(0, end).trimEnd())
    rest = rest.slice(end).trimStart()
  }
  return rest === '' ? parts : [...parts, rest]
}
