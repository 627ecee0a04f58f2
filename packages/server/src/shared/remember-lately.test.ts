import { expect, test } from 'vitest'
import { rememberLately } from './remember-lately.ts'

test('a name is new once, and again after a while', () => {
  let now = 0
  const isNew = rememberLately(() => now, { most: 10, span: 1000 })
  expect([isNew('a'), isNew('a'), isNew('b')]).toEqual([true, false, true])
  now = 1000
  expect([isNew('a'), isNew('a')]).toEqual([true, false])
  now = 0
  expect(isNew('a')).toBe(true)
})

test('remembers no more than it may, and forgets what came first', () => {
  const isNew = rememberLately(() => 0, { most: 2, span: 1000 })
  for (const name of ['a', 'b', 'c']) isNew(name)
  expect([isNew('c'), isNew('b'), isNew('a')]).toEqual([false, false, true])
})
