import { expect, test } from 'vitest'
import { guessCountry } from './guess-country.ts'

test('takes the country of the locale, or the likeliest one of its language', () => {
  expect(guessCountry('de-AT')).toBe('AT')
  expect(guessCountry('ja')).toBe('JP')
  expect(guessCountry('en-US-u-va-posix')).toBe('US')
  expect(guessCountry('ar-001')).toBe('US')
})
