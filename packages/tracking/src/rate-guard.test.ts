import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createRateGuard } from './rate-guard.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

test('lets a hundred pass at once and ten a second after that', () => {
  const [admit] = createRateGuard(() => {})
  const count = (times: number): number =>
    Array.from({ length: times }, admit).filter(Boolean).length
  expect(count(200)).toBe(100)
  vi.advanceTimersByTime(1000)
  expect(count(50)).toBe(10)
  vi.advanceTimersByTime(60_000)
  expect(count(200)).toBe(100)
})

test('tells of a runaway loop in one report, and has no timer after it', () => {
  const reports: number[] = []
  const [admit] = createRateGuard((count) => reports.push(count))
  for (let time = 0; time < 1_000_000; time++) admit()
  expect(reports).toEqual([])
  vi.advanceTimersByTime(1000)
  expect(reports).toEqual([999_900])
  expect(vi.getTimerCount()).toBe(0)
})

test('tells at its stop what it has not told', () => {
  const reports: number[] = []
  const [admit, stop] = createRateGuard((count) => reports.push(count))
  for (let time = 0; time < 101; time++) admit()
  stop()
  stop()
  expect(reports).toEqual([1])
  expect(vi.getTimerCount()).toBe(0)
})
