import { expect, test } from 'vitest'
import { measureGrowth } from './footprint.ts'

const sample = (heap: number, descriptors = 20) => ({ heap, descriptors, sockets: 0 })

test('a saw on level ground does not grow, however high it began', () => {
  const heaps = [90, 40, 70, 30, 50, 31, 60, 30, 55]
  expect(measureGrowth(heaps.map((heap) => sample(heap)))).toEqual({
    heap: 0,
    descriptors: 0,
    sockets: 0,
  })
})

test('a saw that climbs does, and so do descriptors that stay open', () => {
  const samples = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((step) => sample(step * 10, step))
  expect(measureGrowth(samples)).toEqual({ heap: 30, descriptors: 3, sockets: 0 })
})
