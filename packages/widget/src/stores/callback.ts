import type { CallbackValues, Client } from '@beckon/core'
import { type Callback, createUlid, type ErrorCode, isBeckonError } from '@beckon/protocol'
import { atom, type ReadableAtom } from 'nanostores'
import { readTime, toLocalTime } from './call-time.ts'
import type { Chat } from './chat.ts'

/** What is entered. */
export interface CallbackFields {
  phone: string
  name: string
  note: string
  /** False for as soon as possible. */
  scheduled: boolean
  /** As a `datetime-local` field writes it; empty while it is being edited. */
  time: string
}

/** The text the visitor agrees to by asking. */
export interface CallbackConsent {
  version: string
  text: string
}

export interface CallbackState {
  busy: boolean
  /** What is wrong: a code, or the field that cannot be left so. */
  fault?: ErrorCode | 'time' | undefined
  /** What was requested, once it was. */
  callback?: Callback | undefined
}

export interface CallbackStores {
  $fields: ReadableAtom<CallbackFields>
  $callback: ReadableAtom<CallbackState>
  set(change: Partial<CallbackFields>): void
  submit(consent: CallbackConsent): Promise<void>
  /** A new form with these values. */
  restart(values?: CallbackValues): void
}

const EMPTY: CallbackFields = { phone: '', name: '', note: '', scheduled: false, time: '' }
const IDLE: CallbackState = { busy: false }

export function createCallbackStores(client: Client, chat: Chat): CallbackStores {
  const { platform } = client
  const $fields = atom(EMPTY)
  const $callback = atom(IDLE)
  let id = ''
  let submitted = ''
  /** Raised by `restart`: an answer is shown on the form it was asked with, or not at all. */
  let form = 0

  /** The same form sent twice is one request: the first answer may have been lost. */
  function identify(): string {
    const now = JSON.stringify($fields.get())
    if (now !== submitted) id = createUlid(platform.now(), platform.randomBytes(16))
    submitted = now
    return id
  }

  async function request(at: string | null, consent: CallbackConsent): Promise<Callback> {
    const { phone, name, note } = $fields.get()
    const input = { id: identify(), phone, at, consent }
    const about = { name: name.trim() || undefined, note: note.trim() || undefined }
    const token = await chat.session.claim()
    const { callback } = await chat.ask('callback:request', { ...input, ...about }, token)
    return callback
  }

  function findFault(at: string | null | undefined): CallbackState['fault'] {
    if (!$fields.get().phone.trim()) return 'callback/phone-invalid'
    return at === undefined ? 'time' : undefined
  }

  return {
    $fields,
    $callback,
    set: (change) => $fields.set({ ...$fields.get(), ...change }),
    async submit(consent) {
      if ($callback.get().busy) return
      const { scheduled, time } = $fields.get()
      const at = scheduled ? readTime(time, platform.now()) : null
      const fault = findFault(at)
      $callback.set({ busy: !fault, fault })
      if (fault) return
      const mine = form
      const show = (state: CallbackState): void => {
        if (mine === form) $callback.set(state)
      }
      try {
        const callback = await request(at ?? null, consent)
        show({ busy: false, callback })
        client.emit('callback:requested', { callback })
      } catch (error) {
        show({ busy: false, fault: isBeckonError(error) ? error.code : 'server/internal' })
      }
    },
    restart({ phone = '', name = '', note = '', at } = {}) {
      submitted = ''
      form += 1
      const moment = Date.parse(at ?? '')
      const time = Number.isNaN(moment) ? '' : toLocalTime(moment)
      $fields.set({ phone, name, note, scheduled: time !== '', time })
      $callback.set(IDLE)
    },
  }
}
