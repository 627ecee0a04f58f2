import type { Facts, Publish } from './facts.ts'

/** These say no more than "look again": once is enough, however often it changed. */
const HINTS: ReadonlySet<keyof Facts> = new Set(['person:changed', 'case:changed'])

/** Looks at facts of one name that came one after the other. */
export type Look = <Name extends keyof Facts>(name: Name, facts: readonly Facts[Name][]) => unknown

interface Held {
  name: keyof Facts
  fact: never
}

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
  const held = new Map<unknown, Held>()

  /** Those of one name that come next. */
  function listNext(from: number): Held[] {
    const rest = [...held.values()].slice(from)
    const end = rest.findIndex(({ name }) => name !== rest[0]?.name)
    return end === -1 ? rest : rest.slice(0, end)
  }

  return {
    hold: (name, fact) => {
      const key = HINTS.has(name) ? JSON.stringify([name, fact]) : fact
      held.set(key, { name, fact: fact as never })
    },
    show: async (look) => {
      for (let next = listNext(0), shown = 0; next[0] !== undefined; next = listNext(shown)) {
        shown += next.length
        await look(
          next[0].name,
          next.map(({ fact }) => fact),
        )
      }
    },
    tell: (publish) => {
      for (const { name, fact } of held.values()) publish(name, fact)
    },
  }
}
