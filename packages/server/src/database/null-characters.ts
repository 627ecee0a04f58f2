/** A code point that no text means anything by. */
const MARK = '\uffff'

/**
 * PostgreSQL takes any character in a text but U+0000, which anybody can type into a request. What it
 * stands for is what SQLite would have stored, so that hashes of it hold.
 */
export function hideNulls(text: string): string {
  if (!text.includes('\0') && !text.includes(MARK)) return text
  return text.replaceAll(MARK, `${MARK}1`).replaceAll('\0', `${MARK}0`)
}

/** What was given to `hideNulls`. */
export function showNulls(text: string): string {
  if (!text.includes(MARK)) return text
  return text.replaceAll(`${MARK}0`, '\0').replaceAll(`${MARK}1`, MARK)
}

/** What is written as JSON of it, for PostgreSQL to read texts from. */
export function hideNullsInJson(value: unknown): string {
  const plain = JSON.stringify(value)
  // Nearly always: to look at each part takes longer than all else.
  if (!plain.includes('\\u0000') && !plain.includes(MARK)) return plain
  const text = JSON.stringify(value, (_, part) =>
    typeof part === 'string' ? hideNulls(part) : part,
  )
  // As an escape, or the mark of what was hidden would itself be hidden.
  return text.replaceAll(MARK, '\\uffff')
}
