import { expect, test } from 'vitest'
import { formatAgo, formatAppointment, formatDay, formatShort } from './time.ts'

const now = new Date(2026, 10, 22, 10, 0).getTime()
const local = (day: number, hour: number, minute = 0): string =>
  new Date(2026, 10, day, hour, minute).toISOString()

test('tells a short time as long as it takes to say', () => {
  expect(formatShort(local(22, 10), now)).toBe('now')
  expect(formatShort(local(22, 9, 56), now)).toBe('4m')
  expect(formatShort(local(22, 7), now)).toBe('3h')
  expect(formatShort(local(20, 9), now)).toBe('2d')
  expect(formatShort(local(3, 9), now)).toMatch(/3/)
})

test('takes a clock that runs ahead for now', () => {
  expect(formatShort(local(22, 10, 2), now)).toBe('now')
  expect(formatAgo(local(22, 10, 2), now)).toBe('just now')
})

test('counts days by the calendar, not by 24 hours', () => {
  expect(formatAgo(local(21, 12), now)).toBe('yesterday')
  expect(formatAgo(local(22, 0, 30), now)).toBe('9 h ago')
  expect(formatAgo(local(19, 12), now)).toBe('3 days ago')
  expect(formatDay(local(22, 0, 1), now)).toBe('Today')
  expect(formatDay(local(21, 23, 59), now)).toBe('Yesterday')
  expect(formatDay(local(17, 9), now)).toMatch(/Tuesday/)
})

test('names an appointment by its nearest day', () => {
  expect(formatAppointment(local(22, 14), now)).toMatch(/^today at /)
  expect(formatAppointment(local(23, 9), now)).toMatch(/^tomorrow at /)
  expect(formatAppointment(local(27, 9), now)).toMatch(/^on Friday at /)
})
