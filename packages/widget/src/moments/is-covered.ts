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

/**
 * Whether the visitor is busy with something that nothing may lie over: a modal, a film, or the chat itself.
 *
 * @param own where a card is shown already
 */
export function isCovered(own?: Element): boolean {
  if (document.fullscreenElement || isPanelOpen() || isOtherShown(own)) return true
  const modals = document.querySelectorAll('dialog[open],[aria-modal=true]')
  return [...modals].some(isVisible)
}
