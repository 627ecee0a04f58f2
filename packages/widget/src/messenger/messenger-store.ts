import {
  BeckonError,
  isBeckonError,
  type MessengerContact,
  type MessengerInvite,
  type MessengerName,
} from '@beckon/protocol'
import { atom, type WritableAtom } from 'nanostores'
import { giveUp } from '../stores/give-up.ts'
import type { Stores } from '../stores/stores.ts'

/** A link that leads to a messenger, and has not been opened there yet. */
export interface Pending extends MessengerInvite {
  channel: MessengerName
}

/** Where the visitor's conversation goes on, and what leads there. */
export interface MessengerStore {
  /** Undefined until it is known. */
  $linked: WritableAtom<readonly MessengerName[] | undefined>
  $pending: WritableAtom<Pending | undefined>
  /** The one that the site gave up meanwhile. */
  $gone: WritableAtom<MessengerName | undefined>
  /** Whether the visitor said "not now". */
  $later: WritableAtom<boolean>
  /** They said "not now". */
  putOff(): void
  load(): Promise<void>
  /** Asks for a link. @throws BeckonError */
  ask(channel: MessengerName, consent: string, locale: string): Promise<MessengerInvite>
  /** @throws BeckonError */
  leave(channel: MessengerName): Promise<void>
}

/** Which version of the text visitors agree to; raised when it says something else. */
const VERSION = '1'

const stored = new WeakMap<Stores, MessengerStore>()

function createMessengerStore(stores: Stores): MessengerStore {
  const { client, chat, late } = stores
  const $linked: MessengerStore['$linked'] = atom()
  const $pending: MessengerStore['$pending'] = atom()
  const $gone: MessengerStore['$gone'] = atom()
  const $later = atom(false)

  /** @throws BeckonError `session/invalid` where another person took the visitor's place meanwhile */
  async function request<T>(route: Parameters<typeof client.request>[0], body?: object) {
    const token = await chat.session.obtain()
    const answer = await client.request<T>(route, { token, ...(body && { body }) })
    if (token !== chat.session.token()) throw new BeckonError('session/invalid')
    return answer
  }

  function noteGone(channel: MessengerName): void {
    if ($gone.get()) return
    $gone.set(channel)
    giveUp(stores, 'messengers')
  }

  late.push(() => {
    $linked.set(undefined)
    $pending.set(undefined)
    $gone.set(undefined)
    $later.set(false)
  })

  return {
    $linked,
    $pending,
    $gone,
    $later,

    putOff() {
      $pending.set(undefined)
      $later.set(true)
    },

    async load() {
      // Whoever never wrote has no session, and needs none for this.
      if (!chat.session.token()) return
      const { messengers } = await request<{ messengers: MessengerContact[] }>('GET /v1/messengers')
      const linked = messengers.map(({ channel }) => channel)
      $linked.set(linked)
      const pending = $pending.get()
      if (pending && linked.includes(pending.channel)) $pending.set(undefined)
    },

    async ask(channel, text, locale) {
      const body = { consent: { version: VERSION, text }, locale }
      const { invite } = await request<{ invite: MessengerInvite }>(
        `POST /v1/messengers/${channel}`,
        body,
      ).catch((error: unknown) => {
        if (isBeckonError(error) && error.code === 'channel/unavailable') noteGone(channel)
        throw error
      })
      $pending.set({ ...invite, channel })
      return invite
    },

    async leave(channel) {
      await request(`DELETE /v1/messengers/${channel}`)
      $pending.set(undefined)
      $linked.set($linked.get()?.filter((name) => name !== channel))
      $later.set(true)
    },
  }
}

/** The one of a panel. */
export function messengerStoreOf(stores: Stores): MessengerStore {
  const known = stored.get(stores) ?? createMessengerStore(stores)
  stored.set(stores, known)
  return known
}
