/** Milliseconds that they count as present after this gateway joined, though they say nothing. */
const TRUST = 10_000

/** Gateways that were there before this one, until they are heard. */
export interface ExpectedNodes {
  add(names: readonly string[]): void
  /** This one goes on from now, whether all were heard or not. */
  join(): void
  /** One is heard for the first time; whether it is late, and may have told things to nobody, for it knew of none. */
  hear(name: string): boolean
  /** Whether one may be there that was not heard yet. */
  mayBeThere(): boolean
}

export function createExpectedNodes(): ExpectedNodes {
  const unheard = new Set<string>()
  let joinedAt: number | undefined
  return {
    add(names) {
      for (const name of names) unheard.add(name)
    },
    join() {
      joinedAt = Date.now()
    },
    hear: (name) => unheard.delete(name) && joinedAt !== undefined,
    mayBeThere: () => unheard.size > 0 && (joinedAt === undefined || Date.now() - joinedAt < TRUST),
  }
}
