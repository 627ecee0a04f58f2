import { createHash, createHmac } from 'node:crypto'

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** HMAC-SHA-256 of a text, in hexadecimal: who lacks the key cannot try out phone numbers. */
export function hashWithKey(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex')
}
