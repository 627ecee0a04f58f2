import { isIPv4 } from 'node:net'
import { toNetwork } from './hash-network.ts'

/** Where an address is, roughly: enough to tell home from abroad, too little to tell a house. */
export function nameNetwork(address: string): string {
  const network = toNetwork(address)
  if (isIPv4(network)) return `${network.split('.').slice(0, 3).join('.')}.0/24`
  const groups = network.split(':').slice(0, 3)
  return groups.length === 3 ? `${groups.join(':')}::/48` : 'unknown'
}
