/** Puts a text where the caret is, as if it had been typed, and the focus behind it. */
export function insertText(field: HTMLTextAreaElement | null | undefined, text: string): void {
  if (!field) return
  const { selectionStart: from, selectionEnd: to, value, maxLength } = field
  if (maxLength >= 0 && value.length - (to - from) + text.length > maxLength) return
  field.focus()
  field.setRangeText(text, from, to, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
