import { expect, test } from 'vitest'
import { slideExpiry } from './sessions.models.ts'

test('moves the end of a session that is used', () => {
  expect(slideExpiry(1000, 10_000, 10_000)).toBe(11_000)
})

test('leaves it while moving would gain next to nothing', () => {
  expect(slideExpiry(50, 10_000, 10_000)).toBeUndefined()
  expect(slideExpiry(101, 10_000, 10_000)).toBe(10_101)
})
