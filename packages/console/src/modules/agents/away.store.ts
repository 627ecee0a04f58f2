import { atom, type ReadableAtom } from 'nanostores'
import type { Connection } from '../../connection.ts'

export interface AwayStore {
  /** Whether the agent said that they are away: then visitors do not wait for them. */
  readonly $away: ReadableAtom<boolean>
  /** Shown at once, and taken back where the gateway does not hear of it. */
  set(away: boolean): Promise<void>
  stop(): void
}

export function createAwayStore(connection: Connection, initial: boolean): AwayStore {
  const $away = atom(initial)
  const stop = connection.on('away:changed', ({ away }) => $away.set(away))
  return {
    $away,
    async set(away) {
      const before = $away.get()
      $away.set(away)
      try {
        await connection.ask('away:set', { away })
      } catch (error) {
        $away.set(before)
        throw error
      }
    },
    stop: () => void stop(),
  }
}
