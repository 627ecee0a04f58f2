import { expect, test } from 'vitest'
import { parseSource } from './source-file.ts'
import { type FunctionShape, walkFunctions } from './walk-functions.ts'

function measure(text: string): FunctionShape[] {
  return walkFunctions(parseSource('a.ts', text).program, text)
}

test('counts parameters and lines', () => {
  expect(measure('function f(a, b) {\n  return a\n}')).toEqual([
    { line: 1, parameters: 2, ownLines: 3, nesting: 0 },
  ])
})

test('does not count the lines of an inner function for the outer one', () => {
  const [outer, inner] = measure(
    'function f() {\n  const g = () => {\n    return 1\n  }\n  return g\n}',
  )
  expect(outer?.ownLines).toBe(4)
  expect(inner?.ownLines).toBe(3)
})

test('counts how deep branches lie, and a chain of else-ifs once', () => {
  expect(measure('function f() { if (a) { for (;;) { if (b) c() } } }')[0]?.nesting).toBe(3)
  expect(measure('function f() { if (a) b(); else if (c) d(); else if (e) g() }')[0]?.nesting).toBe(
    1,
  )
})
