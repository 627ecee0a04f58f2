import { expect, test } from 'vitest'
import { formatSize } from './format-size.ts'

test.each([
  [0, 'en', '0 byte'],
  [999, 'en', '999 byte'],
  [13_500, 'en', '14 kB'],
  [1_440_000, 'de', '1,4 MB'],
  [2_000_000_000, 'fr', '2 Go'],
])('%d bytes are, in %s, %s', (bytes, locale, words) => {
  expect(formatSize(bytes, locale).replace(/\s/g, ' ')).toBe(words)
})
