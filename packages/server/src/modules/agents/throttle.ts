import type { Clock } from '../../shared/clock.ts'
import type { Facts, Publish } from '../../shared/facts.ts'
import { createFailures } from '../../shared/failures.ts'
import { toNetwork } from '../../shared/hash-network.ts'
import type { Hub } from '../../shared/hub.ts'
import { TooSoon } from '../../shared/too-soon.ts'

/** Milliseconds a failed attempt counts. */
const WINDOW = 15 * 60 * 1000

/**
 * Failures that are let through in that time. Somebody elsewhere who knows an address must not be able to keep
 * its owner out by a handful of guesses, so most of what counts for a name counts for where it came from too.
 */
const MOST = { nameAndNetwork: 5, network: 30, name: 50, code: 10 } as const

export interface ThrottleOptions {
  clock: Clock
  /** Tells gateways beside this one, so that a guess counts wherever it is made. */
  publish?: Publish | undefined
  /** Hears what they tell, and what is told here. */
  subscribe?: Hub['subscribe'] | undefined
}

/** Slows guesses down, at all gateways together. What one saw is forgotten when it stops. */
export interface Throttle {
  /**
   * Notes an attempt before its outcome is known, so that many at once are many.
   *
   * @returns takes it back: it succeeded
   * @throws TooSoon `auth/too-many`
   */
  enter(name: string, address: string | null): () => void
  /** The same for codes of a second factor, for whoever got as far as that. */
  enterCode(agentId: string): () => void
}

type Counted = keyof typeof MOST

export function createThrottle({ clock, publish, subscribe }: ThrottleOptions): Throttle {
  const counters = {
    nameAndNetwork: createFailures(clock, MOST.nameAndNetwork, WINDOW),
    network: createFailures(clock, MOST.network, WINDOW),
    name: createFailures(clock, MOST.name, WINDOW),
    code: createFailures(clock, MOST.code, WINDOW),
  }

  function count({ kind, key, forgiven }: Facts['attempt:noted']): void {
    const counter = counters[kind as Counted]
    if (forgiven) counter.forgive(key)
    else counter.note(key)
  }

  // What is told is heard here in the same moment, as it is heard elsewhere a little later.
  subscribe?.('attempt:noted', count)
  const tell = (fact: Facts['attempt:noted']): void =>
    subscribe === undefined ? count(fact) : publish?.('attempt:noted', fact)

  function enter(keys: readonly (readonly [Counted, string])[]): () => void {
    const wait = Math.max(...keys.map(([kind, key]) => counters[kind].waitOf(key)))
    if (wait > 0) throw new TooSoon('auth/too-many', wait)
    for (const [kind, key] of keys) tell({ kind, key, forgiven: false })
    return () => {
      for (const [kind, key] of keys) tell({ kind, key, forgiven: true })
    }
  }

  return {
    enter(name, address) {
      const network = address === null ? 'here' : toNetwork(address)
      return enter([
        ['nameAndNetwork', JSON.stringify([name, network])],
        ['network', network],
        ['name', name],
      ])
    },

    enterCode: (agentId) => enter([['code', agentId]]),
  }
}
