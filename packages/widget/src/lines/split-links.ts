/** A stretch of text, and where it leads if it is a link. */
export interface TextPart {
  text: string
  href?: string | undefined
}

/**
 * Web addresses, or whole words with the mail domain that may follow: a word is taken in one
 * piece, so that no part of a long one is looked at twice.
 */
const LINK = /(?:https?:\/\/|mailto:)[^\s<>"]+|\w[\w.+-]*(?:@[\w-]+(?:\.[\w-]+)+)?/gi
const SCHEMES = ['http:', 'https:', 'mailto:']
const CLOSING = ".,;:!?)]}'’»"
/** Marks that turn the direction of writing, by which an address may look like another one. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/g

/** The marks that end a sentence are not part of the address in it. */
function trimEnd(text: string): string {
  let end = text.length
  while (end > 0 && CLOSING.includes(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}

/** Only what a browser itself reads as one of the allowed schemes becomes a link. */
function toHref(text: string): string | undefined {
  const url = /^(https?|mailto):/i.test(text) ? text : `mailto:${text}`
  try {
    return SCHEMES.includes(new URL(url).protocol) ? url : undefined
  } catch {
    return undefined
  }
}

/**
 * Finds web and mail addresses in plain text. The text of a link is what it leads to: marks
 * that would turn it around are written as the browser sends them.
 */
export function splitLinks(text: string): TextPart[] {
  const parts: TextPart[] = []
  let end = 0
  for (const match of text.matchAll(LINK)) {
    const found = trimEnd(match[0])
    const href = /[:@]/.test(found) ? toHref(found) : undefined
    if (!href) continue
    if (match.index > end) parts.push({ text: text.slice(end, match.index) })
    parts.push({ text: found.replace(TURNS, encodeURIComponent), href })
    end = match.index + found.length
  }
  if (end < text.length) parts.push({ text: text.slice(end) })
  return parts
}
