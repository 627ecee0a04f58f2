const STOPS = 'button:not(:disabled),a,input,textarea'

/** What says that nothing else is there, `aria-modal`, must not be left by Tab either. */
export function trapTab(event: KeyboardEvent): void {
  const dialog = event.currentTarget as HTMLElement
  if (event.key !== 'Tab' || dialog.getAttribute('aria-modal') !== 'true') return
  const stops = [...dialog.querySelectorAll<HTMLElement>(STOPS)]
  const [first, last] = [stops.at(0), stops.at(-1)]
  const focused = (dialog.getRootNode() as ShadowRoot).activeElement
  const leaves = event.shiftKey ? focused === first || focused === dialog : focused === last
  if (!leaves) return
  event.preventDefault()
  ;(event.shiftKey ? last : first)?.focus()
}
