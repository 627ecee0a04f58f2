import { expect, test } from 'vitest'
import { withOffset } from './local-time.ts'

test('keeps the day and names the zone', () => {
  const at = withOffset('2026-12-24T23:30')
  expect(at).toMatch(/^2026-12-24T23:30[+-]\d\d:\d\d$/)
  expect(new Date(String(at)).getTime()).toBe(new Date('2026-12-24T23:30').getTime())
})

test('makes nothing of what is no time', () => {
  expect(withOffset('')).toBeUndefined()
  expect(withOffset('soon')).toBeUndefined()
})
