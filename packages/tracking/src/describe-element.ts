import { type Json, mask } from '@beckon/protocol'
import { readLabel } from './read-label.ts'
import { readSelector, readStableId } from './read-selector.ts'

/** Says which element it is, in words that stay the same from visit to visit. */
export function describeElement(element: Element): Json {
  const { protocol, origin, pathname } = element as HTMLAnchorElement
  return {
    tag: element.localName,
    id: readStableId(element),
    name: element.getAttribute('name') || undefined,
    role: element.getAttribute('role') || undefined,
    text: readLabel(element),
    // Where a link leads, without what it carries: no query, and of `mailto:` the scheme alone. What
    // is no link has none of its members.
    href: /^http/.test(protocol) ? origin + mask(pathname) : protocol,
    selector: readSelector(element),
  }
}
