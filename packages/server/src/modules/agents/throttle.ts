import type { Clock } from '../../shared/clock.ts'
import { createFailures } from '../../shared/failures.ts'
import { toNetwork } from '../../shared/hash-network.ts'
import { TooSoon } from '../../shared/too-soon.ts'

/** Milliseconds a failed attempt counts. */
const WINDOW = 15 * 60 * 1000

/**
 * Failures that are let through in that time. Somebody elsewhere who knows an address must not be able to keep
 * its owner out by a handful of guesses, so most of what counts for a name counts for where it came from too.
 */
const MOST = { nameAndNetwork: 5, network: 30, name: 50, code: 10 } as const

/** Slows guesses down. It counts what one gateway sees, and forgets it when that stops. */
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

export function createThrottle(clock: Clock): Throttle {
  const counters = {
    nameAndNetwork: createFailures(clock, MOST.nameAndNetwork, WINDOW),
    network: createFailures(clock, MOST.network, WINDOW),
    name: createFailures(clock, MOST.name, WINDOW),
    code: createFailures(clock, MOST.code, WINDOW),
  }

  function enter(keys: readonly (readonly [Counted, string])[]): () => void {
    const wait = Math.max(...keys.map(([kind, key]) => counters[kind].waitOf(key)))
    if (wait > 0) throw new TooSoon('auth/too-many', wait)
    for (const [kind, key] of keys) counters[kind].note(key)
    return () => {
      for (const [kind, key] of keys) counters[kind].forgive(key)
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
