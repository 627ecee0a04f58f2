/** Bytes of one notification: PostgreSQL takes 8000 less one, and each part begins with its number. */
const PART = 7900

/** Everything but ASCII as JSON may write it, so that characters are bytes. */
const toAscii = (text: string): string =>
  text.replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** Cuts JSON into parts that fit; each says how many follow. No two are the same, or one would be left out. */
export function cutText(json: string): string[] {
  const text = toAscii(json)
  const count = Math.ceil(text.length / PART)
  return Array.from(
    { length: count },
    (_, index) => `${count - 1 - index} ${text.slice(index * PART, (index + 1) * PART)}`,
  )
}

/**
 * Puts parts together again. Those of one sender come one after the other, those of several in between each other.
 *
 * @returns takes the next part of a sender
 */
export function joinTexts(hear: (text: string) => void): (sender: string, part: string) => void {
  const begun = new Map<string, string>()
  return (sender, part) => {
    const space = part.indexOf(' ')
    const text = (begun.get(sender) ?? '') + part.slice(space + 1)
    if (Number(part.slice(0, space)) > 0) {
      begun.set(sender, text)
      return
    }
    begun.delete(sender)
    hear(text)
  }
}
