import { expect, test } from 'vitest'
import { countByNetwork } from './count-by-network.ts'

test('has room for so many of a network, and again for each that goes', () => {
  const count = countByNetwork(2)
  const leave = count.occupy('2001:db8::1')
  expect(count.hasRoom('2001:db8::2')).toBe(true)
  count.occupy('2001:db8::2')
  expect([count.hasRoom('2001:db8::3'), count.hasRoom('192.0.2.1')]).toEqual([false, true])
  leave()
  leave()
  expect(count.hasRoom('2001:db8::3')).toBe(true)
  count.occupy('2001:db8::4')
  expect(count.hasRoom('2001:db8::3')).toBe(false)
})

test('always has room for this machine, on which there may be a proxy', () => {
  const count = countByNetwork(1)
  count.occupy('127.0.0.1')
  expect(count.hasRoom('127.0.0.1')).toBe(true)
})
