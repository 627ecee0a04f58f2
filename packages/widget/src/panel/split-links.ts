/** A stretch of text, and where it leads if it is a link. */
export interface TextPart {
  text: string
  href?: string | undefined
}

const LINK = /https?:\/\/[^\s<>"]+|mailto:[^\s<>"]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi
const SCHEMES = ['http:', 'https:', 'mailto:']

/** Only what a browser itself reads as one of the allowed schemes becomes a link. */
function toHref(text: string): string | undefined {
  const url = /^(https?|mailto):/i.test(text) ? text : `mailto:${text}`
  try {
    return SCHEMES.includes(new URL(url).protocol) ? url : undefined
  } catch {
    return undefined
  }
}

/** Finds web and mail addresses in plain text; the marks that end a sentence stay outside. */
export function splitLinks(text: string): TextPart[] {
  const parts: TextPart[] = []
  let end = 0
  for (const match of text.matchAll(LINK)) {
    const found = match[0].replace(/[.,;:!?)\]}'’»]+$/, '')
    const href = toHref(found)
    if (!href) continue
    if (match.index > end) parts.push({ text: text.slice(end, match.index) })
    parts.push({ text: found, href })
    end = match.index + found.length
  }
  if (end < text.length) parts.push({ text: text.slice(end) })
  return parts
}
