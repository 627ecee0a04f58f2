/** Gives the focus back to where it was before the panel took it. */
export interface FocusReturn {
  remember(): void
  /** Only if the focus is inside the widget: it is never taken from the page. */
  giveBack(): void
}

export function createFocusReturn(root: ShadowRoot, button: HTMLElement): FocusReturn {
  let before: Element | null = null
  return {
    remember() {
      before = document.activeElement
    },
    giveBack() {
      if (!root.activeElement) return
      if (!button.hidden) button.focus()
      else if (before instanceof HTMLElement) before.focus()
    },
  }
}
