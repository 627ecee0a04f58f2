export type TextPart = { readonly text: string; readonly href: string | null }

// Marks of direction end a link: inside one they would show it as another than it is.
const CANDIDATE =
  /\b(?:https?:\/\/|mailto:|www\.)[^\s<>"'`\u200e\u200f\u202a-\u202e\u2066-\u2069]+|\b[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+\b/gi
const MARKS = '.,;:!?*_~'
const SAFE = new Set(['http:', 'https:', 'mailto:'])

/** Marks at the end of a link belong to the sentence; a bracket does if it was opened before the link. */
function trimEnd(candidate: string): string {
  const trimmed = candidate.includes('(') ? MARKS : `${MARKS})`
  let end = candidate.length
  while (end > 0 && trimmed.includes(candidate.charAt(end - 1))) end--
  return candidate.slice(0, end)
}

function toHref(text: string): string | null {
  const address = /^www\./i.test(text) ? `https://${text}` : text
  const href = /^[a-z]+:/i.test(address) ? address : `mailto:${address}`
  return URL.canParse(href) && SAFE.has(new URL(href).protocol) ? href : null
}

/** Cuts a text into plain stretches and links, which lead to web pages and mail addresses only. */
export function splitLinks(text: string): TextPart[] {
  const parts: TextPart[] = []
  let end = 0
  for (const match of text.matchAll(CANDIDATE)) {
    const link = trimEnd(match[0])
    const href = toHref(link)
    if (href === null) continue
    if (match.index > end) parts.push({ text: text.slice(end, match.index), href: null })
    parts.push({ text: link, href })
    end = match.index + link.length
  }
  if (end < text.length) parts.push({ text: text.slice(end), href: null })
  return parts
}
