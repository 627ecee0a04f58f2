import { expect, test } from 'vitest'
import { matchGlob } from './match-glob.ts'

test.each([
  ['/cart', '/cart', true],
  ['/cart', '/cart/', false],
  ['/cart*', '/cart/2', true],
  ['*', '', true],
  ['**a**', 'bab', true],
  ['*/pricing*', 'https://shop.example/en/pricing?x=1', true],
  ['/*/edit', '/a/b/edit', true],
  ['/*/edit', '/a/b/edit/', false],
  ['', 'a', false],
  ['a.c', 'abc', false],
])('%s fits %s: %s', (pattern, text, expected) => {
  expect(matchGlob(pattern, text)).toBe(expected)
})

test('no pattern takes long', () => {
  const began = performance.now()
  expect(matchGlob(`${'*a'.repeat(500)}b`, 'a'.repeat(2000))).toBe(false)
  expect(performance.now() - began).toBeLessThan(1000)
})
