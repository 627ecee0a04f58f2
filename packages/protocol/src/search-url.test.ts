import { expect, test } from 'vitest'
import { isSearchUrl } from './search-url.ts'

test.each([
  'https://help.example/search',
  'https://help.example/search?lang=en&term={q}',
  'http://localhost:3000/search',
  'http://127.0.0.1:8787',
  'http://[::1]/',
])('lets a page ask %s', (url) => {
  expect(isSearchUrl(url)).toBe(true)
})

test.each([
  'http://help.example/search',
  'http://localhost.example/',
  'http://127.0.0.1.example/',
  'https://me:secret@help.example/',
  'https://me@help.example/',
  'javascript:alert(1)',
  'data:application/json,[]',
  'file:///etc/passwd',
  '//help.example',
  '/search',
  '',
])('does not let a page ask %s', (url) => {
  expect(isSearchUrl(url)).toBe(false)
})
