import { mask } from '@beckon/protocol'

const LONGEST = 64
/** What people typed, and what the page keeps private, is no label. */
const SKIPPED = '[data-private],[contenteditable],textarea,select,script,style'

/** The words in an element, read no further than a label can be long. */
function readText(node: Node): string {
  let text = node instanceof Text ? node.data : ''
  if (!(node as Element).matches?.(SKIPPED))
    for (const child of node.childNodes) if (text.length < LONGEST * 2) text += readText(child)
  return text
}

/** The words on an element, masked, 64 characters at most; undefined where there are none. */
export function readLabel(element: Element): string | undefined {
  const text = element.getAttribute('aria-label') ?? readText(element)
  return mask(text.replace(/\s+/g, ' ').trim()).slice(0, LONGEST) || undefined
}
