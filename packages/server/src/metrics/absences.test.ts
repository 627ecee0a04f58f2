import { expect, test } from 'vitest'
import { createAbsences } from './absences.ts'

const MINUTE = 60_000

test('tells once how long somebody was away', () => {
  const absences = createAbsences()
  absences.begin('kim', 1000)
  expect(absences.end('lee', 2000)).toBeUndefined()
  expect(absences.end('kim', 3000)).toBe(2000)
  expect(absences.end('kim', 4000)).toBeUndefined()
})

test('takes who comes after five minutes for somebody who had left', () => {
  const absences = createAbsences()
  absences.begin('kim', 0)
  expect(absences.end('kim', 5 * MINUTE + 1)).toBeUndefined()
})

test('counts from the last time, and forgets the oldest of too many', () => {
  const absences = createAbsences()
  absences.begin('first', 0)
  absences.begin('second', 0)
  absences.begin('first', 500)
  for (let index = 0; index < 19_999; index++) absences.begin(`guest ${index}`, 1000)
  expect(absences.end('second', 1000)).toBeUndefined()
  expect(absences.end('first', 1000)).toBe(500)
})
