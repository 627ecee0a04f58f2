import { expect, test } from 'vitest'
import { readCallTime, readPhone, writePhone } from './callbacks.models.ts'

test('reads international numbers whatever the country', () => {
  expect(readPhone('+1 (415) 555-2671', 'GB')).toBe('+14155552671')
  expect(readPhone('+44 20 7946 0958', '')).toBe('+442079460958')
})

test.each([
  ['+442079460958', '+44 20 7946 0958'],
  ['+14155552671', '+1 415 555 2671'],
  ['+5511912345678', '+55 11 91234 5678'],
  ['+493012345678', '+49 30 12345678'],
])('writes %s as people read it, and it is the same number', (phone, written) => {
  expect(writePhone(phone)).toBe(written)
  expect(readPhone(written, 'FR')).toBe(phone)
})

test('reads national numbers in a country', () => {
  expect(readPhone('020 7946 0958', 'GB')).toBe('+442079460958')
  expect(readPhone('06 12 34 56 78', 'FR')).toBe('+33612345678')
})

test('reads a number in the country it is one in, the first named first', () => {
  expect(readPhone('020 7946 0958', 'US', 'GB')).toBe('+442079460958')
  expect(readPhone('030 123456', 'DE', 'AT')).toBe('+4930123456')
  expect(() => readPhone('020 7946 0958', 'US', 'FR')).toThrow('not a phone number')
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

test('takes a time to call within a year, or as soon as possible', () => {
  const now = Date.parse('2026-11-22T09:30:00Z')
  expect(readCallTime(null, now)).toBeNull()
  expect(readCallTime('2026-11-22T10:00:00+01:00', now)).toBe('2026-11-22T09:00:00.000Z')
  expect(readCallTime('2027-11-22T09:30:00Z', now)).toBe('2027-11-22T09:30:00.000Z')
  for (const text of ['2026-11-22T08:29:00Z', '1970-01-01T00:00:00Z', '2027-11-24T09:30:00Z']) {
    expect(() => readCallTime(text, now)).toThrow(
      expect.objectContaining({
        code: 'request/invalid',
        details: [{ path: 'at', message: expect.anything() }],
      }),
    )
  }
})
