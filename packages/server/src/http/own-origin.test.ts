import { expect, test } from 'vitest'
import { isOwnOrigin } from './own-origin.ts'

const from = (origin: string | undefined, host = '127.0.0.1:8787') => ({
  headers: { origin, host },
})

test('knows its own pages and calls that are not from a browser', () => {
  expect(isOwnOrigin(from('http://127.0.0.1:8787'), undefined)).toBe(true)
  expect(isOwnOrigin(from(undefined), undefined)).toBe(true)
})

test('knows its pages behind a proxy that rewrites the host', () => {
  const publicUrl = 'https://chat.example.com/'
  expect(isOwnOrigin(from('https://chat.example.com'), publicUrl)).toBe(true)
  expect(isOwnOrigin(from('https://chat.example.com.evil.example'), publicUrl)).toBe(false)
})

test('refuses everything else', () => {
  for (const origin of ['http://127.0.0.1:8788', 'https://shop.example', 'null', '']) {
    expect(isOwnOrigin(from(origin), undefined)).toBe(false)
  }
})
