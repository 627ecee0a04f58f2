import { expect, test } from 'vitest'
import { findGaps } from './find-gaps.ts'

const english = {
  locale: 'en',
  hello: (name: string) => `Hello ${name}`,
  errors: { fallback: 'Sorry' },
}

test('finds none where all is said', () => {
  const german = {
    locale: 'de',
    hello: (name: string) => `Hallo ${name}`,
    errors: { fallback: 'O' },
  }
  expect(findGaps(german, english)).toEqual([])
})

test('finds what is missing, empty, nameless or in excess', () => {
  const bad = { locale: 'de', hello: () => 'Hallo', errors: { fallback: ' ' }, more: 'Mehr' }
  expect(findGaps(bad, english)).toEqual([
    'hello lacks \u2460',
    'errors.fallback is missing',
    'more is not said in English',
  ])
})

test('finds English that nobody translated', () => {
  const words = { a: 'A', b: 'B', c: 'C', d: 'D' }
  expect(findGaps(words, words)).toEqual(['4 lines are English'])
})
