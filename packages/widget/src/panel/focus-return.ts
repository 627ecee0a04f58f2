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
      // Who opened the chat from a button of the page goes back there, not to the launcher.
      const elsewhere = before !== root.host && before !== document.body && before?.isConnected
      if (elsewhere && before instanceof HTMLElement) before.focus()
      else if (!button.hidden) button.focus()
    },
  }
}
