import { expect, test } from 'vitest'
import { readTime, suggestTime, toLocalTime } from './call-time.ts'

const NOON = new Date(2026, 0, 1, 12, 10).getTime()

test("writes a time as the field does, in the visitor's own", () => {
  expect(toLocalTime(NOON)).toBe('2026-01-01T12:10')
})

test('suggests a full hour that leaves some time', () => {
  expect(suggestTime(NOON)).toBe('2026-01-01T14:00')
})

test('takes a time to come and nothing else', () => {
  expect(readTime('2026-01-01T14:00', NOON)).toBe(new Date(2026, 0, 1, 14).toISOString())
  expect(readTime('2026-01-01T12:00', NOON)).toBeUndefined()
  expect(readTime('', NOON)).toBeUndefined()
})
