import { expect, test } from 'vitest'
import { LOCKS, toLockKey } from './lock-keys.ts'

test('a name has the same number always, as gateways of any release have to agree on it', () => {
  const first = Array.from({ length: 12_000 }, (_, index) => toLockKey(LOCKS.person(`${index}`)))
  const again = Array.from({ length: 12_000 }, (_, index) => toLockKey(LOCKS.person(`${index}`)))
  expect(again).toEqual(first)
  expect(new Set(first).size).toBe(12_000)
  expect(toLockKey('all')).toBe('-5217190076728889464')
})
