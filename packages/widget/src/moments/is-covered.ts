import { isOverlaid } from './is-overlaid.ts'

const MODAL = 'dialog[open],[aria-modal=true]'

/** Shown by a page with styles of its own, and there long before it is shown. */
const isVisible = (element: Element): boolean => element.checkVisibility?.() ?? true

function isPanelOpen(): boolean {
  return [...document.querySelectorAll('beckon-widget')].some(({ shadowRoot }) =>
    shadowRoot?.querySelector('[role=dialog]'),
  )
}

/** One card at a time, whichever site on the page it is of: the one that is there, or else the first of them. */
function isOtherShown(own: Element | undefined): boolean {
  return [...document.querySelectorAll<HTMLElement>('beckon-moment:not([hidden])')].some(
    (other) =>
      other !== own &&
      other.shadowRoot?.querySelector('.card') &&
      !(own && own.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING),
  )
}

/** What a node is drawn in: the slot it was put into, its parent, or the element whose inside it is. */
const around = (node: Node): Node | null =>
  (node as Element).assignedSlot ?? node.parentNode ?? (node as ShadowRoot).host ?? null

/** A modal that is the inside of an element of the page's cannot be looked for, but it has the focus. */
function isFocusInModal(): boolean {
  let at: Node | null = document.activeElement
  for (let inner = at; inner; inner = (inner as Element).shadowRoot?.activeElement ?? null)
    at = inner
  for (; at; at = around(at)) if (at instanceof Element && at.matches(MODAL)) return true
  return false
}

/**
 * Whether the visitor is busy with something that nothing may lie over: a modal, a film, or the chat itself.
 *
 * @param own where a card is shown already
 */
export function isCovered(own?: Element): boolean {
  if (document.fullscreenElement || isPanelOpen() || isOtherShown(own)) return true
  return [...document.querySelectorAll(MODAL)].some(isVisible) || isFocusInModal() || isOverlaid()
}
