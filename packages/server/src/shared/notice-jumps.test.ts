import { expect, test } from 'vitest'
import { isAhead, noticeJumps, SKEW } from './notice-jumps.ts'

test('notices once that the clock was put forward or back, however long nobody asked', () => {
  let wall = 1_000_000
  let passed = 0
  const jumps = noticeJumps(
    () => wall,
    () => passed,
  )
  const pass = (time: number): void => {
    wall += time
    passed += time
  }
  pass(10 * 60_000)
  expect(jumps.notice()).toBe(false)
  wall -= 60 * 60_000
  expect([jumps.notice(), jumps.notice()]).toEqual([true, false])
  wall += 60 * 60_000
  pass(500)
  expect([jumps.notice(), jumps.notice()]).toEqual([true, false])
})

test('leaves alone a clock that is put right bit by bit', () => {
  let wall = 0
  const jumps = noticeJumps(
    () => wall,
    () => 0,
  )
  for (let step = 0; step < 100; step += 1) {
    wall += SKEW / 2
    expect(jumps.notice()).toBe(false)
  }
})

test('tells what a clock wrote that is ahead from what clocks write that differ a little', () => {
  const now = Date.parse('2026-06-01T12:00:00.000Z')
  const times = ['2026-06-01T11:00:00.000Z', '2026-06-01T12:00:04.000Z', '2026-06-01T12:00:06.000Z']
  expect(times.map((at) => isAhead(at, now))).toEqual([false, false, true])
})
