import { expect, test } from 'vitest'
import { ATTEMPTS, backOff, describeError } from './outbox.models.ts'

test('waits ever longer between two tries, for about a day in all', () => {
  const delays = Array.from({ length: ATTEMPTS - 1 }, (_, index) => backOff(index + 1, 0.5))
  expect(delays.slice(0, 3)).toEqual([10_000, 30_000, 90_000])
  expect(delays).toEqual([...delays].sort((a, b) => a - b))
  const hours = delays.reduce((sum, delay) => sum + delay) / 3_600_000
  expect(hours).toBeGreaterThan(16)
  expect(hours).toBeLessThan(32)
})

test('spreads those that failed together', () => {
  expect([backOff(1, 0), backOff(1, 1)]).toEqual([5000, 15_000])
})

test('keeps of an error one line without addresses', () => {
  const error = new Error('550 5.1.1\r\n<kim@example.com>: no such user')
  expect(describeError(error)).toBe('550 5.1.1 <…>: no such user')
  expect(describeError('x'.repeat(1000))).toHaveLength(500)
})
