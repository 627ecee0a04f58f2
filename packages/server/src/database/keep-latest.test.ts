import { expect, test } from 'vitest'
import { keepLatest } from './keep-latest.ts'

test('makes a thing once and lets go of the one not used for longest', () => {
  const made: string[] = []
  const read = keepLatest((key) => {
    made.push(key)
    return { key }
  }, 2)
  const a = read('a')
  read('b')
  expect(read('a')).toBe(a)
  read('c')
  expect(read('a')).toBe(a)
  expect(made).toEqual(['a', 'b', 'c'])
  read('b')
  expect(made).toEqual(['a', 'b', 'c', 'b'])
})
