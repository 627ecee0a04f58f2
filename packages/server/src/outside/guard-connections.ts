import { type LookupAddress, lookup as lookUpByName } from 'node:dns'
import { Agent as PlainAgent } from 'node:http'
import { Agent as SecureAgent } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { Duplex } from 'node:stream'
import { allowPrivate, type PrivateHosts } from './allow-private.ts'
import { isPublicAddress } from './public-address.ts'

/** Somebody wanted the gateway to ask where only the gateway can. */
export class NotPublic extends Error {
  constructor() {
    super('Not an address of the internet')
  }
}

/** What connects to where addresses of others lead. */
export interface Guarded {
  http: PlainAgent
  https: SecureAgent
}

/** Finds all addresses of a name, as `lookup` of `node:dns` does. */
export type LookUp = (
  hostname: string,
  options: { all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

function createLookup({ hasName, hasAddress }: PrivateHosts, lookUp: LookUp): LookupFunction {
  return (hostname, options, callback) => {
    lookUp(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? []
      const isSafe = (address: string) => isPublicAddress(address) || hasAddress(address)
      // One that is not would be enough: it may be the one that is taken.
      const areSafe =
        hasName(hostname) ||
        (first !== undefined && addresses.every(({ address }) => isSafe(address)))
      const failure = error ?? (areSafe ? null : new NotPublic())
      if (options.all) callback(failure, addresses ?? [])
      else callback(failure, first?.address ?? '', first?.family)
    })
  }
}

/** An address that stands there itself is never looked up. */
function checkHost(host: string | null | undefined, { hasName, hasAddress }: PrivateHosts): void {
  const address = (host ?? '').replace(/^\[|\]$/g, '')
  if (isIP(address) === 0 || isPublicAddress(address)) return
  if (!hasName(address) && !hasAddress(address)) throw new NotPublic()
}

type Connect = (...given: never[]) => Duplex | null | undefined

/** Checks where to before it connects. What it was looked up as is what it connects to: names cannot change between. */
function guard<A extends PlainAgent>(agent: A, hosts: PrivateHosts, lookUp: LookUp): A {
  const connect = agent.createConnection.bind(agent) as Connect
  const lookup = createLookup(hosts, lookUp)
  agent.createConnection = (options, done) => {
    checkHost(options.host, hosts)
    return connect({ ...options, lookup } as never, done as never)
  }
  return agent
}

/**
 * Connections to the internet alone: none of this machine, its network or its cloud's. It is checked as each
 * connection is made, for names can be pointed anywhere, and at another place each time.
 *
 * @param allowed names, addresses and networks that may be asked all the same
 */
export function guardConnections(
  allowed: readonly string[],
  lookUp: LookUp = lookUpByName,
): Guarded {
  const hosts = allowPrivate(allowed)
  return {
    http: guard(new PlainAgent({ keepAlive: false }), hosts, lookUp),
    https: guard(new SecureAgent({ keepAlive: false }), hosts, lookUp),
  }
}
