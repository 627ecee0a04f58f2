/** For controls that vanish when they are used: the focus must not vanish with them. */
export function focusComposer(event: Event): void {
  const panel = (event.currentTarget as Element | null)?.closest('.panel')
  panel?.querySelector('textarea')?.focus()
}
