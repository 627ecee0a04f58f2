import { expect, test } from 'vitest'
import { measureGrowth } from './footprint.ts'

const sample = (visitors: number, heap: number, descriptors = 20) => ({
  ...{ visitors, heap, descriptors },
  sockets: 0,
})

test('compares what is left at the end with what was left in the middle, by those who came between', () => {
  const warming = [10, 20, 40].map((heap, index) => sample(10 * (index + 1), heap))
  const middle = [50, 90, 70].map((heap, index) => sample(10 * (index + 4), heap))
  const flat = [95, 50, 80].map((heap, index) => sample(10 * (index + 7), heap))
  expect(measureGrowth([...warming, ...middle, ...flat])).toEqual({
    ...{ perVisitor: 0, descriptors: 0, sockets: 0 },
  })
  const grown = [350, 390, 370].map((heap, index) => sample(10 * (index + 7), heap, 23))
  expect(measureGrowth([...warming, ...middle, ...grown])).toEqual({
    ...{ perVisitor: 10, descriptors: 3, sockets: 0 },
  })
})
