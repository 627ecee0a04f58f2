import type { Json } from '@beckon/protocol'
import { mask } from './mask.ts'
import { readLabel } from './read-label.ts'
import { readSelector, readStableId } from './read-selector.ts'

/** Where a link leads, without what it carries: no query, and of `mailto:` the scheme alone. */
function readHref({ protocol, origin, pathname }: HTMLAnchorElement): string {
  return /^http/.test(protocol) ? origin + mask(pathname) : protocol
}

/** Says which element it is, in words that stay the same from visit to visit. */
export function describeElement(element: Element): Json {
  const read = (name: string): string | undefined => element.getAttribute(name) || undefined
  return {
    tag: element.localName,
    id: readStableId(element),
    name: read('name'),
    role: read('role'),
    text: readLabel(element),
    // What is no link has none of its members.
    href: readHref(element as HTMLAnchorElement),
    selector: readSelector(element),
  }
}
