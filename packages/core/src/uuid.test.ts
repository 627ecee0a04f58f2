import { expect, test } from 'vitest'
import { createUuidSequence } from './uuid.ts'

const randomBytes = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count))

test('makes UUIDs of version 7 that sort as they were made, within a millisecond and when the clock goes back', () => {
  const times = [1000, 1000, 1000, 5, 1_800_000_000_000, 1_800_000_000_000]
  let index = 0
  const next = createUuidSequence({ now: () => times[index++] ?? 0, randomBytes })
  const ids = times.map(next)
  expect([...ids].sort()).toEqual(ids)
  for (const id of ids)
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
})

test('makes no two alike, in other tabs either', () => {
  const makers = [1, 2].map(() => createUuidSequence({ now: () => 1000, randomBytes }))
  const ids = makers.flatMap((next) => Array.from({ length: 1000 }, next))
  expect(new Set(ids).size).toBe(2000)
})

test('no two share what is random about them, though it is drawn for many at once', () => {
  const next = createUuidSequence({ now: () => 1000, randomBytes })
  const parts = Array.from({ length: 1000 }, () => next().slice(-15))
  expect(new Set(parts).size).toBe(1000)
})
