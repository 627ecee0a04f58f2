import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { TooSoon } from '../shared/too-soon.ts'
import { createAdmission } from './admission.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('lets so many in a second, in the order they came, and tells the rest when to come back', async () => {
  const admission = createAdmission(10)
  const came: number[] = []
  const waits: number[] = []
  for (let index = 0; index < 80; index++) {
    admission.admit().then(
      () => came.push(index),
      ({ wait, code }: TooSoon) => {
        expect(code).toBe('server/unavailable')
        waits.push(wait)
      },
    )
  }
  await vi.advanceTimersByTimeAsync(0)
  expect(came).toHaveLength(10)
  // Two seconds of them wait; the others are spread over the time it takes.
  expect(waits).toHaveLength(50)
  expect([waits[0], waits.at(-1)]).toEqual([3, 7])
  await vi.advanceTimersByTimeAsync(1000)
  expect(came.length).toBeLessThanOrEqual(20)
  await vi.advanceTimersByTimeAsync(1100)
  expect(came).toEqual(Array.from({ length: 30 }, (_, index) => index))
})
