import { BeckonError, type EmailContact, isBeckonError } from '@beckon/protocol'
import { atom, type WritableAtom } from 'nanostores'
import { giveUp } from '../stores/give-up.ts'
import type { Stores } from '../stores/stores.ts'

/** What an address is asked for. */
export type EmailWish = 'reply' | 'transcript'

/** Where the visitor gets answers by e-mail, and what is asked about it. */
export interface EmailStore {
  /** Undefined until it is known. */
  $contact: WritableAtom<EmailContact | null | undefined>
  /** What an address is being asked for; undefined where none is. */
  $wish: WritableAtom<EmailWish | undefined>
  /** Whether the visitor said "not now". */
  $later: WritableAtom<boolean>
  /** Whether the chat was sent to the address. */
  $sent: WritableAtom<boolean>
  /** Whether the site sends no mails any more. */
  $gone: WritableAtom<boolean>
  load(): Promise<void>
  /** @throws BeckonError */
  ask(address: string, consent: string, locale: string): Promise<void>
  withdraw(): Promise<void>
  /** Sends the chat to the address there is, else asks for one. */
  sendChat(): Promise<void>
}

/** Which version of the text visitors agree to; raised when it says something else. */
const VERSION = '1'

const stored = new WeakMap<Stores, EmailStore>()

function createEmailStore(stores: Stores): EmailStore {
  const { client, chat, late, $texts } = stores
  const $contact: EmailStore['$contact'] = atom()
  const $wish: EmailStore['$wish'] = atom()
  const $later = atom(false)
  const $sent = atom(false)
  const $gone = atom(false)

  /** @throws what it was given */
  function noticeGone(error: unknown): never {
    if (isBeckonError(error) && error.code === 'email/unavailable' && !$gone.get()) {
      $gone.set(true)
      giveUp(stores, 'email')
    }
    throw error
  }

  /** @throws BeckonError `session/invalid` where another person took the visitor's place meanwhile */
  async function post(route: `POST /${string}`, body: object): Promise<void> {
    const token = await chat.session.obtain()
    const answer = await client
      .request<{ email: EmailContact | null }>(route, { token, body })
      .catch(noticeGone)
    if (token !== chat.session.token()) throw new BeckonError('session/invalid')
    $contact.set(answer.email)
  }

  late.push(() => {
    $contact.set(undefined)
    $wish.set(undefined)
    $later.set(false)
    $sent.set(false)
  })

  return {
    $contact,
    $wish,
    $later,
    $sent,
    $gone,

    async load() {
      // Whoever never wrote has no session, and needs none for this.
      const token = chat.session.token()
      if (!token) return
      const { email } = await client.request<{ email: EmailContact | null }>('GET /v1/email', {
        token,
      })
      if (token === chat.session.token()) $contact.set(email)
    },

    async ask(address, text, locale) {
      const wish = $wish.get()
      const path = wish === 'transcript' ? '/transcript' : ''
      const consent = { version: VERSION, text }
      const page = location.href
      await post(`POST /v1/email${path}`, { address, consent, page, locale })
      $wish.set(undefined)
      const contact = $contact.get()
      if (!contact) return
      const { state } = contact
      $sent.set(wish === 'transcript' && state === 'granted')
      client.emit('email:given', { state })
    },

    async withdraw() {
      await post('POST /v1/email/withdraw', {})
      $sent.set(false)
      $later.set(true)
    },

    async sendChat() {
      if (!$contact.get()) return $wish.set('transcript')
      await post('POST /v1/email/transcript', { locale: $texts.get().locale })
      $sent.set($contact.get()?.state === 'granted')
    },
  }
}

/** The one of a panel. */
export function emailStoreOf(stores: Stores): EmailStore {
  const known = stored.get(stores) ?? createEmailStore(stores)
  stored.set(stores, known)
  return known
}
