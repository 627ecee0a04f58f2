import type { Facts, Publish } from './facts.ts'

/** These say no more than "look again": once is enough, however often it changed. */
const HINTS: ReadonlySet<keyof Facts> = new Set(['person:changed', 'case:changed'])

/** Facts that are not told yet. */
export interface HeldFacts {
  hold: Publish
  /** Tells them in the order they were first held. */
  tell(publish: Publish): void
}

/** Keeps facts back until what they tell of is durable. */
export function holdFacts(): HeldFacts {
  const held = new Map<unknown, (publish: Publish) => void>()
  return {
    hold: (name, fact) => {
      const key = HINTS.has(name) ? JSON.stringify([name, fact]) : fact
      held.set(key, (publish) => publish(name, fact))
    },
    tell: (publish) => {
      for (const tell of held.values()) tell(publish)
    },
  }
}
