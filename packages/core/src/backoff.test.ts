import { expect, test } from 'vitest'
import { backoff } from './backoff.ts'

test('waits longer each time, up to five minutes', () => {
  const longest = [1, 2, 3, 30].map((attempt) => Math.round(backoff(attempt, 1)))
  expect(longest).toEqual([4200, 5880, 8232, 300_000])
})

test('waits somewhere in most of that span', () => {
  expect(backoff(1, 0)).toBeCloseTo(1260)
  expect(backoff(1, 0.5)).toBeCloseTo(2730)
})
