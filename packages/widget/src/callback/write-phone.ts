import type { Callback } from '@beckon/protocol'

/** A number to read: in groups where the gateway tells them, and never broken at the end of a line. */
export function writePhone({
  phone,
  phoneText = phone,
}: Pick<Callback, 'phone' | 'phoneText'>): string {
  return phoneText.replace(/\s/g, '\u00a0')
}
