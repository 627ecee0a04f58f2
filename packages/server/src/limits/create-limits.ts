import type { Clock } from '../shared/clock.ts'
import { toNetwork } from '../shared/hash-network.ts'
import { TooSoon } from '../shared/too-soon.ts'
import { type Buckets, createBuckets } from './create-buckets.ts'
import { isThisMachine } from './is-this-machine.ts'
import { type Counted, type Rates, rateOf, SCOPES, type Scope } from './rates.ts'

/** Who asks, as far as it is known. */
export interface Caller {
  /** The network address asked from. */
  address?: string | undefined
  session?: string | undefined
  site?: string | undefined
}

/** How much is taken at a time from each network, session and site. It counts what one gateway sees, in memory. */
export interface Limits {
  /**
   * Notes what is asked, so many at once.
   *
   * @throws TooSoon `request/too-many`
   */
  enter(counted: Counted, caller: Caller, cost?: number): void
}

/** An IPv6 address counts as the half of it that a customer gets; whoever asks from this machine is not counted by it. */
function toKeys({ address, session, site }: Caller): Readonly<Record<Scope, string | undefined>> {
  const network = address === undefined || isThisMachine(address) ? undefined : toNetwork(address)
  return { network, session, site }
}

export function createLimits(rates: Partial<Rates>, clock: Clock): Limits {
  const all = new Map<string, Buckets>()

  function bucketsOf(counted: Counted, scope: Scope): Buckets | undefined {
    const rate = rateOf(rates, counted, scope)
    if (rate === Number.POSITIVE_INFINITY) return undefined
    const name = `${counted}.${scope}`
    const buckets = all.get(name) ?? createBuckets(clock, rate)
    all.set(name, buckets)
    return buckets
  }

  return {
    enter(counted, caller, cost = 1) {
      const keys = toKeys(caller)
      const asked = SCOPES.flatMap((scope) => {
        const buckets = bucketsOf(counted, scope)
        const key = keys[scope]
        return buckets === undefined || key === undefined ? [] : [{ buckets, key }]
      })
      const wait = Math.max(0, ...asked.map(({ buckets, key }) => buckets.waitOf(key, cost)))
      if (wait > 0) throw new TooSoon('request/too-many', wait)
      for (const { buckets, key } of asked) buckets.take(key, cost)
    },
  }
}
