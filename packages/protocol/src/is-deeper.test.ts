import { expect, test } from 'vitest'
import { isDeeper } from './is-deeper.ts'

const nest = (depth: number): unknown => {
  let value: unknown = 'x'
  for (let i = 0; i < depth; i++) value = i % 2 ? [value, 1] : { a: null, b: value }
  return value
}

test('counts objects and arrays, not what is in the innermost', () => {
  expect(isDeeper('x', 0)).toBe(false)
  expect(isDeeper(nest(3), 3)).toBe(false)
  expect(isDeeper(nest(4), 3)).toBe(true)
  expect(isDeeper({ a: [], b: { c: {} } }, 3)).toBe(false)
  expect(isDeeper({ a: [], b: { c: {} } }, 2)).toBe(true)
})

test('survives any depth', () => {
  expect(isDeeper(nest(100_000), 32)).toBe(true)
})
