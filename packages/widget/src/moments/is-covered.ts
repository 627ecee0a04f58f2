/** Shown by a page with styles of its own, and there long before it is shown. */
const isVisible = (element: Element): boolean => element.checkVisibility?.() ?? true

function isPanelOpen(): boolean {
  return [...document.querySelectorAll('beckon-widget')].some(({ shadowRoot }) =>
    shadowRoot?.querySelector('[role=dialog]'),
  )
}

/** Whether the visitor is busy with something that nothing may lie over: a modal, a film, or the chat itself. */
export function isCovered(): boolean {
  if (document.fullscreenElement || isPanelOpen()) return true
  const modals = document.querySelectorAll('dialog[open],[aria-modal=true]')
  return [...modals].some(isVisible)
}
