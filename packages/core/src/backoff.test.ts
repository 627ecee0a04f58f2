import { expect, test } from 'vitest'
import { backoff } from './backoff.ts'

test('doubles the span it waits in, up to five minutes', () => {
  expect([1, 2, 3, 20].map((attempt) => backoff(attempt, 0))).toEqual([1000, 2000, 4000, 150_000])
  expect([1, 2, 3, 20].map((attempt) => backoff(attempt, 255))).toEqual([2000, 4000, 8000, 300_000])
})
