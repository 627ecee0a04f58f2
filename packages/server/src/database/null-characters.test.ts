import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hideNulls, hideNullsInJson, showNulls } from './null-characters.ts'

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

test('hides nulls in JSON so that they are hidden once, however often it is looked at', () => {
  for (const text of ['a\0b', '\uffff', '\uffff0\0', 'plain "quoted"']) {
    const json = hideNullsInJson([{ text, count: 1 }])
    expect(hideNulls(json)).toBe(json)
    const [read] = JSON.parse(json) as [{ text: string; count: number }]
    expect(showNulls(read.text)).toBe(text)
    expect(read.count).toBe(1)
  }
})
