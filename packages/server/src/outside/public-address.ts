import { BlockList, isIPv4 } from 'node:net'

/** Networks that are not the internet: own, neighbours', shared, reserved. */
const PRIVATE: readonly (readonly [string, number, 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
]

/** Of the newer addresses, only these are given out to the internet; some of them stand for older ones. */
const PUBLIC_V6: readonly (readonly [string, number])[] = [['2000::', 3]]
const TRANSLATED_V6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2002::', 16],
]

const privateOnes = new BlockList()
for (const [net, prefix, family] of PRIVATE) privateOnes.addSubnet(net, prefix, family)
const publicOnes = new BlockList()
for (const [net, prefix] of PUBLIC_V6) publicOnes.addSubnet(net, prefix, 'ipv6')
const translated = new BlockList()
for (const [net, prefix] of TRANSLATED_V6) translated.addSubnet(net, prefix, 'ipv6')

/** Whether an address is one of the internet, and not of a network that only the gateway is in. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !privateOnes.check(address, 'ipv4')
  return publicOnes.check(address, 'ipv6') && !translated.check(address, 'ipv6')
}
