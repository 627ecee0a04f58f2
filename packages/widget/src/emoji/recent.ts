import { useEffect, useState } from 'preact/hooks'
import { useStores } from '../panel/use-stores.ts'
import type { Stores } from '../stores/stores.ts'

/** One row of them. */
const MOST = 8

interface Habits {
  recent: readonly string[]
  /** Which of the tones. */
  tone: number
}

const NONE: Habits = { recent: [], tone: 0 }

/** In memory alone: which emoji somebody likes is nothing to keep without being asked. */
const held = new WeakMap<Stores, Habits>()

export interface Recent extends Habits {
  add(emoji: string): void
  setTone(tone: number): void
}

/** What was picked on this page before, the last first, and the tone that was chosen. */
export function useRecent(): Recent {
  const stores = useStores()
  const [habits, setHabits] = useState(() => held.get(stores) ?? NONE)

  useEffect(() => {
    if (held.has(stores)) return
    held.set(stores, NONE)
    stores.late.push(() => held.set(stores, NONE))
  }, [stores])

  function change(next: Habits): void {
    held.set(stores, next)
    setHabits(next)
  }

  return {
    ...habits,
    add(emoji) {
      const recent = [emoji, ...habits.recent.filter((other) => other !== emoji)].slice(0, MOST)
      change({ ...habits, recent })
    },
    setTone: (tone) => change({ ...habits, tone }),
  }
}
