import { expect, test } from 'vitest'
import { hashNetwork, toNetwork } from './hash-network.ts'

test('takes an IPv6 customer for one, whichever of their addresses they use', () => {
  expect(toNetwork('2001:db8:1:2:aaaa::1')).toBe('2001:db8:1:2')
  expect(toNetwork('2001:0db8:0001:0002:ffff:ffff:ffff:ffff')).toBe('2001:db8:1:2')
  expect(toNetwork('2001:db8::7')).toBe('2001:db8:0:0')
  expect(toNetwork('fe80::1%eth0')).toBe('fe80:0:0:0')
  expect(toNetwork('::1')).toBe('0:0:0:0')
})

test('takes an IPv4 address as it is, also inside an IPv6 one', () => {
  expect(toNetwork('192.0.2.7')).toBe('192.0.2.7')
  expect(toNetwork('::ffff:192.0.2.7')).toBe('192.0.2.7')
})

test('is another hash with another key', () => {
  expect(hashNetwork('a', '192.0.2.7')).not.toBe(hashNetwork('b', '192.0.2.7'))
})
