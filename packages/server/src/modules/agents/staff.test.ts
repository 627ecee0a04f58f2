import { expect, test, vi } from 'vitest'
import { createSharedMaps } from '../../cluster/shared-map.ts'
import type { Publish } from '../../shared/facts.ts'
import { createStaff, type StaffEntry } from './staff.ts'

function createWatched(grace?: number) {
  const told: number[] = []
  const publish: Publish = (_name, fact) => {
    if ('count' in fact) told.push(fact.count)
  }
  const maps = createSharedMaps(() => {})
  const shared = maps.open<StaffEntry>('staff')
  const hear = (kind: string, value: unknown) => maps.hear('other', [kind, 'staff', value])
  return { told, hear, staff: createStaff({ publish, shared, grace }) }
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

test('adds up what other gateways know, each agent once', () => {
  const { told, staff, hear } = createWatched()
  hear('put', ['robin', { siteId: 's', away: false }])
  staff.enter('s', 'robin', false)
  hear('put', ['kim', { siteId: 's', away: true }])
  expect([staff.count('s'), told]).toEqual([1, [1]])
  hear('put', ['kim', { siteId: 's', away: false }])
  hear('cut', ['robin'])
  hear('cut', ['kim'])
  expect([staff.count('s'), told]).toEqual([1, [1, 2, 1]])
  staff.stop()
})
