import type { Json } from '@beckon/protocol'
import { mask } from './mask.ts'
import { readLabel } from './read-label.ts'
import { readSelector, readStableId } from './read-selector.ts'

/** Where a link leads, without what it carries: no query, and of `mailto:` the scheme alone. */
function readHref(element: Element): string | undefined {
  const href = element.getAttribute('href')
  if (!href) return undefined
  try {
    const { protocol, origin, pathname } = new URL(href, document.baseURI)
    return protocol.startsWith('http') ? origin + mask(pathname) : protocol
  } catch {
    return undefined
  }
}

/** Says which element it is, in words that stay the same from visit to visit. */
export function describeElement(element: Element): Json {
  const values = {
    tag: element.localName,
    id: readStableId(element),
    name: element.getAttribute('name'),
    role: element.getAttribute('role'),
    text: readLabel(element),
    href: readHref(element),
    selector: readSelector(element),
  }
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value))
}
