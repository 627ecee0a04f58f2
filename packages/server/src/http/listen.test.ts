import { expect, test } from 'vitest'
import { formatUrl } from './listen.ts'

test('names an address a browser on this machine can open', () => {
  expect(formatUrl('127.0.0.1', 8787)).toBe('http://127.0.0.1:8787')
  expect(formatUrl('0.0.0.0', 80)).toBe('http://localhost:80')
  expect(formatUrl('::', 80)).toBe('http://localhost:80')
  expect(formatUrl('::1', 80)).toBe('http://[::1]:80')
})
