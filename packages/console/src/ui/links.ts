export type TextPart = { readonly text: string; readonly href: string | null }

const CANDIDATE = /\b(?:https?:\/\/|mailto:|www\.)[^\s<>"'`]+|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b/gi
const SAFE = new Set(['http:', 'https:', 'mailto:'])

/** Marks at the end of a link belong to the sentence; a bracket does if it was opened before the link. */
function trimEnd(candidate: string): string {
  const trimmed = candidate.replace(/[.,;:!?*_~]+$/, '')
  const closes = trimmed.endsWith(')') && !trimmed.includes('(')
  return closes ? trimEnd(trimmed.slice(0, -1)) : trimmed
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
