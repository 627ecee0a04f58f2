import { mask } from './mask.ts'

const LONGEST = 64
/** What people typed, and what the page keeps private, is no label. */
const SKIPPED = '[data-private],[contenteditable],input,textarea,select,script,style'

function collect(node: Node, parts: string[]): void {
  for (const child of node.childNodes) {
    if (parts.join('').length > LONGEST * 2) return
    if (child.nodeType === Node.TEXT_NODE) parts.push(child.nodeValue ?? '')
    else if (child instanceof Element && !child.matches(SKIPPED)) collect(child, parts)
  }
}

/** The words on an element, masked, 64 characters at most; undefined where there are none. */
export function readLabel(element: Element): string | undefined {
  const parts: string[] = []
  if (!element.matches(SKIPPED)) collect(element, parts)
  const text = element.getAttribute('aria-label') ?? parts.join('')
  return mask(text.replace(/\s+/g, ' ').trim()).slice(0, LONGEST) || undefined
}
