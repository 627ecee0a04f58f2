import { BlockList, isIP, isIPv6 } from 'node:net'

/** What of the networks that only the gateway is in may be asked. */
export interface PrivateHosts {
  /** A name, wherever it leads. */
  hasName(hostname: string): boolean
  hasAddress(address: string): boolean
}

/** Whether something can stand in such a list: a name, an address, or a network as `10.1.0.0/16`. */
export function isPrivateHost(text: string): boolean {
  const [address = '', prefix] = text.split('/')
  if (prefix === undefined) return isIP(text) > 0 || /^[a-z0-9.-]+$/i.test(text)
  const most = isIPv6(address) ? 128 : 32
  return isIP(address) > 0 && /^\d{1,3}$/.test(prefix) && Number(prefix) <= most
}

/** @param hosts names, addresses and networks that the owner listed */
export function allowPrivate(hosts: readonly string[]): PrivateHosts {
  const names = new Set<string>()
  const addresses = new BlockList()
  for (const host of hosts) {
    const [address = '', prefix] = host.split('/')
    const family = isIPv6(address) ? 'ipv6' : 'ipv4'
    if (isIP(address) === 0) names.add(host.toLowerCase())
    else if (prefix === undefined) addresses.addAddress(address, family)
    else addresses.addSubnet(address, Number(prefix), family)
  }
  return {
    hasName: (hostname) => names.has(hostname.toLowerCase()),
    hasAddress: (address) => addresses.check(address, isIPv6(address) ? 'ipv6' : 'ipv4'),
  }
}
