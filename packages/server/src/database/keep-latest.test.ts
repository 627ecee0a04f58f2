import { expect, test } from 'vitest'
import { keepLatest } from './keep-latest.ts'

function start(most: number) {
  const made: string[] = []
  const read = keepLatest((key) => {
    made.push(key)
    return { key }
  }, most)
  return { made, read }
}

test('makes a thing once, however much else is asked for, as long as it is asked for too', () => {
  const { made, read } = start(4)
  const first = read('a')
  for (let n = 0; n < 20; n++) {
    read(`other ${n}`)
    expect(read('a')).toBe(first)
  }
  expect(made.filter((key) => key === 'a')).toHaveLength(1)
  expect(made).toHaveLength(21)
})

test('keeps half of the most at least, in whatever order they are asked for', () => {
  const { made, read } = start(6)
  for (let n = 0; n < 5; n++) read(`before ${n}`)
  for (const key of ['a', 'b', 'c', 'c', 'a', 'b', 'b', 'a']) read(key)
  expect(made.slice(5)).toEqual(['a', 'b', 'c'])
})

test('lets go of what was not asked for since that many others were', () => {
  const { made, read } = start(4)
  for (const key of ['a', 'b', 'c', 'd', 'e', 'a']) read(key)
  expect(made.filter((key) => key === 'a')).toHaveLength(2)
})
