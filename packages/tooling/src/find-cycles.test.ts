import { expect, test } from 'vitest'
import { findCycles } from './find-cycles.ts'

const graph = (edges: Record<string, string[]>): Map<string, string[]> =>
  new Map(Object.entries(edges))

test('finds no cycle in a tree', () => {
  expect(findCycles(graph({ a: ['b', 'c'], b: ['c'], c: [] }))).toEqual([])
})

test('finds a cycle through three files', () => {
  const [cycle] = findCycles(graph({ a: ['b'], b: ['c'], c: ['a'], d: ['a'] }))
  expect(cycle?.sort()).toEqual(['a', 'b', 'c'])
})

test('keeps two cycles apart', () => {
  expect(findCycles(graph({ a: ['b'], b: ['a', 'c'], c: ['d'], d: ['c'] }))).toHaveLength(2)
})
