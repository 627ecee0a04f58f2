import { isIPv6 } from 'node:net'
import { hashWithKey } from './hash-text.ts'

/** The groups of an IPv6 address, those left out included. */
function expand(address: string): string[] {
  const [head = '', tail] = address.split('::').map((side) => side.split(':').filter(Boolean))
  if (tail === undefined) return [...head]
  const missing = Math.max(0, 8 - head.length - tail.length)
  return [...head, ...Array<string>(missing).fill('0'), ...tail]
}

/** What one customer of a provider is known by: an IPv4 address, or the half of an IPv6 one they get. */
export function toNetwork(address: string): string {
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  if (!isIPv6(address)) return address
  const [plain = ''] = address.split('%')
  const groups = expand(plain).slice(0, 4)
  return groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')
}

/** The network somebody asks from, as it may be kept: who lacks the key cannot try out addresses. */
export function hashNetwork(secret: string, address: string): string {
  return hashWithKey(secret, JSON.stringify(['network', toNetwork(address)]))
}
