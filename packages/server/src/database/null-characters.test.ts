import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hideNulls, showNulls } from './null-characters.ts'

const texts = fc.string({ unit: fc.constantFrom('a', '0', '1', '\0', '\uffff', 'ü', '😀') })

test('gives back what it hid, and hides every null', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(hideNulls(text)).not.toContain('\0')
      expect(showNulls(hideNulls(text))).toBe(text)
    }),
  )
})

test('tells any two texts apart', () => {
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      expect(hideNulls(one) === hideNulls(other)).toBe(one === other)
    }),
  )
})
