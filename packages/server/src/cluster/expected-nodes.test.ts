import { afterEach, expect, test, vi } from 'vitest'
import { createExpectedNodes } from './expected-nodes.ts'

afterEach(() => {
  vi.useRealTimers()
})

test('one that was there before counts as present until it is heard, or was silent for long', () => {
  vi.useFakeTimers()
  const nodes = createExpectedNodes()
  expect(nodes.mayBeThere()).toBe(false)
  nodes.add(['a', 'b'])
  expect(nodes.mayBeThere()).toBe(true)
  expect(nodes.hear('a')).toBe(false)
  nodes.join()
  vi.advanceTimersByTime(9999)
  expect(nodes.mayBeThere()).toBe(true)
  vi.advanceTimersByTime(1)
  expect(nodes.mayBeThere()).toBe(false)
})

test('one that is heard only after this one went on is late, once', () => {
  const nodes = createExpectedNodes()
  nodes.add(['a'])
  nodes.join()
  expect([nodes.hear('stranger'), nodes.hear('a'), nodes.hear('a')]).toEqual([false, true, false])
})
