import { expect, test, vi } from 'vitest'
import type { Publish } from '../../shared/facts.ts'
import { createStaff } from './staff.ts'

function createWatched(grace?: number) {
  const told: number[] = []
  const publish: Publish = (_name, fact) => {
    if ('count' in fact) told.push(fact.count)
  }
  return { told, staff: createStaff(publish, grace) }
}

test('counts agents, not their consoles, and none of another site', () => {
  const { told, staff } = createWatched()
  staff.enter('s', 'robin', false)
  staff.enter('s', 'robin', false)
  staff.enter('s', 'kim', false)
  staff.enter('other', 'sam', false)
  expect(staff.count('s')).toBe(2)
  expect(told).toEqual([1, 2, 1])
  staff.stop()
})

test('who is away is not counted, though their console is open', () => {
  const { told, staff } = createWatched()
  staff.enter('s', 'robin', true)
  expect(staff.count('s')).toBe(0)
  staff.setAway('robin', false)
  staff.setAway('robin', true)
  expect(told).toEqual([1, 0])
  staff.stop()
})

test('who comes back within the grace was never gone', async () => {
  const { told, staff } = createWatched(20)
  const leave = staff.enter('s', 'robin', false)
  leave()
  leave()
  staff.enter('s', 'robin', false)()
  expect(staff.count('s')).toBe(1)
  expect(told).toEqual([1])
  await vi.waitFor(() => expect(told).toEqual([1, 0]))
  expect(staff.count('s')).toBe(0)
})
