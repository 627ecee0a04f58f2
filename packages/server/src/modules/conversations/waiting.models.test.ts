import { expect, test } from 'vitest'
import { estimateWait } from './waiting.models.ts'

const minutes = (...waits: number[]): number[] => waits.map((wait) => wait * 60_000)

test('says nothing of the next answer while few were given', () => {
  expect(estimateWait([])).toBeNull()
  expect(estimateWait(minutes(1, 2, 3, 4))).toBeNull()
})

test('says between which minutes the middle half was answered, in whatever order', () => {
  expect(estimateWait(minutes(9, 1, 4, 2.5, 5.2))).toEqual({ from: 2, to: 6 })
})

test('one answer that took days moves nothing', () => {
  expect(estimateWait(minutes(2, 2, 3, 3, 4, 4, 5000))).toEqual({ from: 2, to: 4 })
})

test('answers within seconds are told as a minute', () => {
  expect(estimateWait(minutes(0.1, 0.1, 0.1, 0.1, 0.1))).toEqual({ from: 1, to: 1 })
})

test('says nothing where answers take a working day', () => {
  expect(estimateWait(minutes(500, 500, 500, 500, 500))).toBeNull()
})
