/** The words of a language: texts, functions that make one, and tables of them. */
type Words = Readonly<Record<string, unknown>>

/** Stand for what is put into a text. */
const VALUES = ['\u2460', '\u2461', '\u2462']

/** How many lines two languages may share: names, and words that are the same in both. */
const SHARED = 3

const NO_WORDS = ['locale', 'dir']

/** Each text by its path, as it reads with something in every place. */
function readWords(words: Words): Map<string, string> {
  const lines = new Map<string, string>()
  for (const [key, entry] of Object.entries(words)) {
    if (NO_WORDS.includes(key)) continue
    if (typeof entry === 'function') lines.set(key, String(entry(...VALUES)))
    else if (typeof entry !== 'object' || entry === null) lines.set(key, String(entry))
    else for (const [inner, line] of readWords(entry as Words)) lines.set(`${key}.${inner}`, line)
  }
  return lines
}

/** For tests: what a language lacks beside English, a line each. */
export function findGaps(words: object, english: object): string[] {
  const there = readWords(words as Words)
  const lines = readWords(english as Words)
  const gaps: string[] = []
  let same = 0
  for (const [path, line] of lines) {
    const translated = there.get(path)
    if (!translated?.trim()) gaps.push(`${path} is missing`)
    else if (translated === line) same++
    // What is told of somebody or something names it.
    for (const value of VALUES)
      if (line.includes(value) && !translated?.includes(value)) gaps.push(`${path} lacks ${value}`)
  }
  for (const path of there.keys()) if (!lines.has(path)) gaps.push(`${path} is not said in English`)
  if (same > SHARED) gaps.push(`${same} lines are English`)
  return gaps
}
