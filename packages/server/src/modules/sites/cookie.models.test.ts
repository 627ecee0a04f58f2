import { expect, test } from 'vitest'
import { formatCookie, maySetCookie } from './cookie.models.ts'

const host = 'beckon.shop.example:8787'

test.each([
  ['shop.example', 'https://www.shop.example', true],
  ['shop.example', 'https://shop.example', true],
  ['shop.example', 'https://help.eu.shop.example:8443', true],
  ['shop.example', 'https://evil.example', false],
  ['shop.example', 'https://notshop.example', false],
  ['shop.example', 'null', false],
  ['shop.example', undefined, false],
  ['example', 'https://www.shop.example', false],
  ['evil.example', 'https://www.evil.example', false],
  ['www.shop.example', 'https://www.shop.example', false],
  ['shop.example; HttpOnly', 'https://www.shop.example', false],
  ['', 'https://www.shop.example', false],
])('a cookie of %s for a page at %s: %s', (domain, origin, expected) => {
  expect(maySetCookie(domain, { origin, host })).toBe(expected)
})

test('an address of the network has no cookies that others share', () => {
  expect(maySetCookie('0.0.1', { origin: 'http://127.0.0.1', host: '127.0.0.1' })).toBe(false)
})

test('a value cannot add to what is said of the cookie', () => {
  expect(formatCookie('beckon.pk_1', '{"a":"x; Domain=evil"}\r\n', 'shop.example')).toBe(
    'beckon.pk_1=%7B%22a%22%3A%22x%3B%20Domain%3Devil%22%7D%0D%0A; Domain=shop.example; Path=/; Max-Age=34560000; SameSite=Lax; Secure',
  )
})
