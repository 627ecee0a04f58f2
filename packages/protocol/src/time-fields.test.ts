import * as v from 'valibot'
import { expect, test } from 'vitest'
import { time, timeOrDate } from './time-fields.ts'

test('takes times that say where they are', () => {
  for (const text of [
    '2026-11-22T09:30:00.000Z',
    '2026-11-22T09:30Z',
    '2024-02-29T23:59:59+01:00',
    '2026-11-22T09:30:00.123456-0800',
    '1970-01-01T00:00:00Z',
  ]) {
    expect(v.is(time, text), text).toBe(true)
  }
})

test('guesses nothing', () => {
  for (const text of [
    '',
    '1',
    'foo 1',
    'Nov 5',
    '2026-11-22',
    '2026-11-22T09:30',
    '2026-11-22 09:30Z',
    '2026-02-31T00:00:00Z',
    '2026-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-11-22T24:00:00Z',
    '2026-11-22T09:60:00Z',
    '2026-11-22T09:30:00+25:00',
    '1969-12-31T23:59:59Z',
    '1970-01-01T00:00:00+01:00',
    '9999-12-31T23:59:59-12:00',
    '+275760-09-13T00:00:00.000Z',
  ]) {
    expect(v.is(time, text), text).toBe(false)
  }
})

test('takes a day where a day is enough', () => {
  expect(v.is(timeOrDate, '2026-11-22')).toBe(true)
  expect(v.is(timeOrDate, '2026-11-22T09:30:00Z')).toBe(true)
  expect(v.is(timeOrDate, '2026-11-31')).toBe(false)
  expect(v.is(timeOrDate, '2026-11-22T09:30')).toBe(false)
})
