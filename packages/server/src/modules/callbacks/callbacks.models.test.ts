import { expect, test } from 'vitest'
import { readPhone } from './callbacks.models.ts'

test('reads international numbers whatever the country', () => {
  expect(readPhone('+1 (415) 555-2671', 'GB')).toBe('+14155552671')
  expect(readPhone('+44 20 7946 0958', '')).toBe('+442079460958')
})

test('reads national numbers in a country', () => {
  expect(readPhone('020 7946 0958', 'GB')).toBe('+442079460958')
  expect(readPhone('06 12 34 56 78', 'FR')).toBe('+33612345678')
})

test('refuses what is no number, or none in that country', () => {
  for (const [text, country] of [
    ['', 'GB'],
    ['12345', 'GB'],
    ['call me maybe', 'GB'],
    ['020 7946 0958', 'XX'],
    ['020 7946 0958', ''],
    ['+999 123 4567', 'GB'],
  ] as const) {
    expect(() => readPhone(text, country)).toThrow('not a phone number')
  }
})
