import { atom, type ReadableAtom } from 'nanostores'
import type { Connection } from '../../connection.ts'

export interface PresenceStore {
  /** Who is on the site now, as far as we were told; who is absent here is unknown. */
  readonly $online: ReadableAtom<Readonly<Record<string, boolean>>>
  stop(): void
}

export function createPresenceStore(connection: Connection): PresenceStore {
  const $online = atom<Readonly<Record<string, boolean>>>({})
  const set = (personId: string, online: boolean): void =>
    $online.set({ ...$online.get(), [personId]: online })
  const stops = [
    connection.on('presence:changed', ({ personId, online }) => set(personId, online)),
    connection.on('person:changed', ({ person }) => set(person.id, person.online)),
    // Whoever left while we were away was not told.
    connection.$status.listen((status) => {
      if (status !== 'online') $online.set({})
    }),
  ]
  return { $online, stop: () => stops.forEach((stop) => void stop()) }
}
