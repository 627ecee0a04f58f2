import { expect, test } from 'vitest'
import { byteLength } from './byte-length.ts'

test.each(['', 'plain', 'grün', '€ 5', '👋🏽', 'a\u0000b', '漢字'])(
  'counts the bytes of %j',
  (text) => {
    expect(byteLength(text)).toBe(new TextEncoder().encode(text).length)
  },
)
