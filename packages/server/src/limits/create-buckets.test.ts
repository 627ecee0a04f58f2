import { expect, test } from 'vitest'
import { createBuckets } from './create-buckets.ts'

test('takes so much at once, then as fast as it fills, and says how long to wait', () => {
  let now = 0
  const buckets = createBuckets(() => now, 60)
  for (let count = 0; count < 60; count++) buckets.take('a')
  expect([buckets.waitOf('a'), buckets.waitOf('a', 5), buckets.waitOf('b')]).toEqual([1, 5, 0])
  now = 999
  expect(buckets.waitOf('a')).toBe(1)
  now = 1000
  expect(buckets.waitOf('a')).toBe(0)
  now = 3_600_000
  expect([buckets.waitOf('a', 60), buckets.waitOf('a', 61)]).toEqual([0, 0])
})

test('lets what is larger than all of it through once, and makes up for it afterwards', () => {
  let now = 0
  const buckets = createBuckets(() => now, 60)
  expect(buckets.waitOf('a', 150)).toBe(0)
  buckets.take('a', 150)
  expect(buckets.waitOf('a')).toBe(91)
  now = 91_000
  expect(buckets.waitOf('a')).toBe(0)
})

test('takes nothing away when the clock is put back', () => {
  let now = 100_000
  const buckets = createBuckets(() => now, 60)
  buckets.take('a')
  now = 0
  expect(buckets.waitOf('a', 59)).toBe(0)
})

test('forgets those who asked the longest ago, so that many addresses fill no memory', () => {
  const buckets = createBuckets(() => 0, 1)
  buckets.take('first')
  for (let caller = 0; caller < 19_999; caller++) buckets.take(`c${caller}`)
  expect(buckets.waitOf('first')).toBe(60)
  buckets.take('first')
  buckets.take('one more')
  expect(buckets.waitOf('first')).toBe(120)
  expect(buckets.waitOf('c0')).toBe(0)
})
