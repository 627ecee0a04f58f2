import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutText, joinTexts } from './cut-text.ts'

test('cuts any JSON into parts that PostgreSQL takes, and puts the same value together again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), fc.nat(300), (text, times) => {
      const value = text.repeat(times)
      const parts = cutText(JSON.stringify([value]))
      const heard: unknown[] = []
      const join = joinTexts((text) => heard.push(JSON.parse(text)))
      for (const part of parts) join('sender', part)
      expect(heard).toEqual([[value]])
      expect(new Set(parts).size).toBe(parts.length)
      expect(parts.every((part) => Buffer.byteLength(part) < 8000)).toBe(true)
    }),
    { numRuns: 50 },
  )
})

test('keeps parts of several senders apart', () => {
  const heard: number[] = []
  const join = joinTexts((text) => heard.push(JSON.parse(text).length))
  const [short, long] = [
    cutText(JSON.stringify('é'.repeat(3000))),
    cutText(JSON.stringify('漢'.repeat(5000))),
  ]
  for (let at = 0; at < long.length; at++) {
    join('long', long[at] as string)
    if (short[at] !== undefined) join('short', short[at] as string)
  }
  expect(heard).toEqual([3000, 5000])
})
