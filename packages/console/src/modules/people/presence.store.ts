import { atom, type ReadableAtom } from 'nanostores'
import type { Connection } from '../../connection.ts'

export interface PresenceStore {
  /** Who is on the site now, as far as we were told; who is absent here is unknown. */
  readonly $online: ReadableAtom<Readonly<Record<string, boolean>>>
  /** Takes in what was learned by another way than a notice. */
  note(personId: string, online: boolean): void
  stop(): void
}

export function createPresenceStore(connection: Connection): PresenceStore {
  const $online = atom<Readonly<Record<string, boolean>>>({})
  const note = (personId: string, online: boolean): void => {
    if ($online.get()[personId] !== online) $online.set({ ...$online.get(), [personId]: online })
  }
  const stops = [
    connection.on('presence:changed', ({ personId, online }) => note(personId, online)),
    connection.on('person:changed', ({ person }) => note(person.id, person.online)),
    // Whoever left while we were away was not told.
    connection.$status.listen((status) => {
      if (status !== 'online') $online.set({})
    }),
  ]
  return { $online, note, stop: () => stops.forEach((stop) => void stop()) }
}
