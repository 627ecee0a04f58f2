import { expect, test } from 'vitest'
import { createIntake } from './intake.ts'

test('takes in what there is room for, and once only gives room back', () => {
  const intake = createIntake(100)
  const leave = intake.enter(60)
  expect(() => intake.enter(41)).toThrow(
    expect.objectContaining({ code: 'request/too-many', wait: 2 }),
  )
  const other = intake.enter(40)
  leave()
  leave()
  expect(() => intake.enter(61)).toThrow()
  other()
  intake.enter(100)
})

test('takes one that is larger than all the room there is', () => {
  const intake = createIntake(100)
  const leave = intake.enter(1000)
  expect(() => intake.enter(1)).toThrow()
  leave()
  intake.enter(1)
})
