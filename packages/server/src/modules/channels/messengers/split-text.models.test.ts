import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitText } from './split-text.models.ts'

test('leaves a text that fits as it is, and makes none of nothing', () => {
  expect(splitText('Yes, in oak.', 4096)).toEqual(['Yes, in oak.'])
  expect(splitText(' \n', 4096)).toEqual([])
})

test('parts a long text where it has a seam', () => {
  expect(splitText('one two three', 8)).toEqual(['one two', 'three'])
  expect(splitText('one two\n\nthree', 10)).toEqual(['one two', 'three'])
  expect(splitText('aaaa'.repeat(3), 5)).toEqual(['aaaaa', 'aaaaa', 'aa'])
})

test('loses nothing, parts no character, and makes no part too long', () => {
  const letters = fc.constantFrom('a', 'b', ' ', '\n', '.', '😀', 'ß')
  const texts = fc.array(letters, { maxLength: 200 }).map((parts) => parts.join(''))
  const bare = (text: string) => text.replaceAll(/\s/g, '')
  fc.assert(
    fc.property(texts, fc.integer({ min: 2, max: 40 }), (text, longest) => {
      const parts = splitText(text, longest)
      expect(bare(parts.join(''))).toBe(bare(text))
      for (const part of parts) {
        expect(part.length).toBeLessThanOrEqual(longest)
        expect(part.trim()).not.toBe('')
        expect(part).toBe(Buffer.from(part).toString())
      }
    }),
  )
})
