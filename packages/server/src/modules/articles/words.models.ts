/** Words of one question; a longer one is about the first of them. */
const MOST = 16

/** Characters of a question that are looked at. */
const TYPED = 400

/** Marks that are left out as often as written: accents, and what vocalises Arabic. */
const MARKS = /[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0640]/g

/** Letters that no decomposition takes apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i' },
  ...{ أ: 'ا', إ: 'ا', آ: 'ا', ى: 'ي', ة: 'ه' },
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

/** One word in the form in which it is compared: é is e, ß is ss, Ａ is a. */
export function foldWord(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    .normalize('NFC')
    .replace(/[ßæœøđðłþıأإآىة]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
}

/** The words of a text, folded, in scripts without spaces too. */
export function readWords(text: string): string[] {
  const words: string[] = []
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    const word = isWordLike ? foldWord(segment) : ''
    if (word !== '') words.push(...word.split(' '))
  }
  return words
}

/** What is looked for, of what was typed. */
export function readQuestion(text: string): string[] {
  return [...new Set(readWords(text.slice(0, TYPED)))].slice(0, MOST)
}

/**
 * A word without how it ends, so that "returned" finds "returns" in languages nobody taught us. Short
 * words say nothing by their beginning.
 */
export function cutWord(word: string): string {
  return word.slice(0, Math.max(4, Math.ceil(word.length * 0.6)))
}

/** Of a sentence in letters, the words that are not the small ones every sentence has. */
export function pickTelling(words: readonly string[]): readonly string[] {
  const telling = words.filter(
    (word) => word.length > 3 || !/^[\p{scx=Latn}\p{scx=Cyrl}]+$/u.test(word),
  )
  return telling.length > 0 ? telling : words
}
