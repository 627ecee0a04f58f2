import type { Callback } from '@beckon/protocol'
import { atom, type ReadableAtom } from 'nanostores'
import type { Stores } from '../stores/stores.ts'

/** A call that was asked for, as it is now. */
export interface OwnCall {
  callback: Callback
  /** Address of its page; empty until it is known. */
  link: string
}

/** The call that is shown in place of the form. */
export interface OwnCallStore {
  $own: ReadableAtom<OwnCall | null>
  show(callback: Callback): void
  forget(): void
  /** Asks for it, or for the last there is where none is shown. */
  refresh(): Promise<void>
}

/** Follows it from when it is shown. */
export function createOwnCall({ client, chat }: Pick<Stores, 'client' | 'chat'>): OwnCallStore {
  const $own = atom<OwnCall | null>(null)
  /** Raised by `forget`: what is answered then is of no interest any more. */
  let run = 0

  async function refresh(): Promise<void> {
    const mine = run
    const { callbacks } = await chat.ask('callbacks:mine', {})
    const shown = $own.get()?.callback.id
    const own = callbacks.find(({ callback }) => !shown || callback.id === shown)
    if (own && mine === run) {
      $own.set({ callback: own.callback, link: `${client.host}/${own.link}` })
    }
  }

  chat.$heard.listen((notice) => {
    const own = $own.get()
    if (notice?.name !== 'callback:changed' || !own) return
    const { callback } = notice.body
    if (callback.id === own.callback.id) $own.set({ ...own, callback })
  })
  chat.connection.$connection.listen((state) => {
    if (state === 'online' && $own.get()) void refresh().catch(() => {})
  })

  return {
    $own,
    refresh,
    show: (callback) => $own.set({ link: '', ...$own.get(), callback }),
    forget() {
      run += 1
      $own.set(null)
    },
  }
}
