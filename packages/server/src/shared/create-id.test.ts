import { afterEach, expect, test, vi } from 'vitest'
import { createId } from './create-id.ts'

const SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

afterEach(() => {
  vi.useRealTimers()
})

test('is a UUID of version 7 which tells when it was made', () => {
  vi.useFakeTimers({ now: Date.now() + 60_000 })
  const id = createId()
  expect(id).toMatch(SHAPE)
  expect(Number.parseInt(id.slice(0, 13).replace('-', ''), 16)).toBe(Date.now())
})

test('each sorts after the one before, also within a moment and where the clock is put back', () => {
  vi.useFakeTimers({ now: Date.now() + 120_000 })
  const ids = Array.from({ length: 2000 }, (_, index) => {
    if (index === 1000) vi.setSystemTime(Date.now() - 10_000)
    return createId()
  })
  expect([...ids].sort()).toEqual(ids)
  expect(new Set(ids).size).toBe(2000)
})

test('no two end in the same chance', () => {
  const ends = Array.from({ length: 2000 }, () => createId().slice(-10))
  expect(new Set(ends).size).toBe(2000)
})
