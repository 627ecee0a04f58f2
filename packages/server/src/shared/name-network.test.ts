import { expect, test } from 'vitest'
import { nameNetwork } from './name-network.ts'

test.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['::ffff:203.0.113.77', '203.0.113.0/24'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
  ['2001:0db8::1', '2001:db8:0::/48'],
  ['fe80::1%eth0', 'fe80:0:0::/48'],
  ['no address', 'unknown'],
])('names the network of %s', (address, network) => {
  expect(nameNetwork(address)).toBe(network)
})
