import { expect, test } from 'vitest'
import { formatRange } from './format-range.ts'

test.each([
  [{ from: 2, to: 5 }, 'en', '2–5 min'],
  [{ from: 1, to: 1 }, 'en', '1 min'],
  [{ from: 45, to: 400 }, 'en', '1–7 hr'],
  [{ from: 2, to: 5 }, 'de', '2–5 Min.'],
])('says how long %o is in %s', (range, locale, words) => {
  expect(formatRange(range, locale).replace(/\s+/g, ' ')).toBe(words)
})
