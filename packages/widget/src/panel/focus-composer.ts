/** For controls that vanish when they are used: the focus must not vanish with them. */
export function focusComposer(event: Event): void {
  const dialog = (event.currentTarget as Element | null)?.closest('[role=dialog]')
  dialog?.querySelector('textarea')?.focus()
}
