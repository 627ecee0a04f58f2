/** Puts a text where the caret is, as if it had been typed, and the focus behind it. */
export function insertText(field: HTMLTextAreaElement | null | undefined, text: string): void {
  if (!field) return
  field.focus()
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
