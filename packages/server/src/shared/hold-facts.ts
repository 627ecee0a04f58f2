import type { Facts, Publish } from './facts.ts'

/** These say no more than "look again": once is enough, however often it changed. */
const HINTS: ReadonlySet<keyof Facts> = new Set(['person:changed', 'case:changed'])

/** Looks at a fact. */
export type Look = <Name extends keyof Facts>(name: Name, fact: Facts[Name]) => unknown

/** Facts that are not told yet. */
export interface HeldFacts {
  hold: Publish
  /** Shows them, and those held while it does, in the order they were first held. */
  show(look: Look): Promise<void>
  /** Tells them in the order they were first held. */
  tell(publish: Publish): void
}

/** Keeps facts back until what they tell of is durable. */
export function holdFacts(): HeldFacts {
  const held = new Map<unknown, (look: Look) => unknown>()
  return {
    hold: (name, fact) => {
      const key = HINTS.has(name) ? JSON.stringify([name, fact]) : fact
      held.set(key, (look) => look(name, fact))
    },
    show: async (look) => {
      for (const see of held.values()) await see(look)
    },
    tell: (publish) => {
      for (const see of held.values()) see(publish)
    },
  }
}
