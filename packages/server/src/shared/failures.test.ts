import { expect, test } from 'vitest'
import { createFailures } from './failures.ts'

test('lets a caller fail five times a minute, and says how long to wait', () => {
  let now = 0
  const failures = createFailures(() => now)
  for (let count = 0; count < 5; count++) {
    expect(failures.waitOf('a')).toBe(0)
    failures.note('a')
    now += 10_000
  }
  expect([failures.waitOf('a'), failures.waitOf('b')]).toEqual([10, 0])
  now += 9_999
  expect(failures.waitOf('a')).toBe(1)
  now += 1
  expect(failures.waitOf('a')).toBe(0)
})

test('forgets callers that stopped failing', () => {
  let now = 0
  const failures = createFailures(() => now)
  for (let caller = 0; caller < 10_001; caller++) failures.note(`c${caller}`)
  now = 60_001
  for (let count = 0; count < 5; count++) failures.note('a')
  expect([failures.waitOf('c0'), failures.waitOf('a')]).toEqual([0, 60])
})

test('takes back what was no failure, and counts for as long as it is told', () => {
  let now = 0
  const failures = createFailures(() => now, 2, 10_000)
  failures.note('a')
  failures.note('a')
  expect(failures.waitOf('a')).toBe(10)
  failures.forgive('a')
  expect(failures.waitOf('a')).toBe(0)
  failures.note('a')
  now = 9000
  expect(failures.waitOf('a')).toBe(1)
  now = 10_000
  expect(failures.waitOf('a')).toBe(0)
})
