import { expect, test } from 'vitest'
import { allowPrivate, isPrivateHost } from './allow-private.ts'

test.each(['idp.internal', 'localhost', '10.0.0.1', '10.0.0.0/8', 'fd00::1', 'fd00::/8'])(
  '%s can be allowed',
  (host) => {
    expect(isPrivateHost(host)).toBe(true)
  },
)

test.each(['', 'http://idp.internal', '10.0.0.0/33', 'idp/8', 'fd00::/129', 'a b'])(
  '%s cannot be allowed',
  (host) => {
    expect(isPrivateHost(host)).toBe(false)
  },
)

test('allows names, addresses and networks, and no others', () => {
  const { hasName, hasAddress } = allowPrivate(['IDP.internal', '10.1.0.0/16', 'fd00::1'])
  expect([hasName('idp.INTERNAL'), hasName('other.internal')]).toEqual([true, false])
  expect(['10.1.2.3', '10.2.0.1', 'fd00::1', 'fd00::2'].map(hasAddress)).toEqual([
    true,
    false,
    true,
    false,
  ])
})
