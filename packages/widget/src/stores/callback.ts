import type { Client } from '@beckon/core'
import { type Callback, createUlid, type ErrorCode, isBeckonError } from '@beckon/protocol'
import { atom, type ReadableAtom } from 'nanostores'
import type { Chat } from './chat.ts'

/** What the form holds when it is submitted. */
export interface CallbackForm {
  phone: string
  name: string
  note: string
  /** ISO 8601; null for as soon as possible. */
  at: string | null
  consent: { version: string; text: string }
}

export interface CallbackState {
  step: 'editing' | 'asking' | 'done'
  code?: ErrorCode | undefined
  callback?: Callback | undefined
}

export interface CallbackStores {
  $callback: ReadableAtom<CallbackState>
  submit(form: CallbackForm): Promise<void>
  /** Back to an empty form. */
  restart(): void
}

const EDITING: CallbackState = { step: 'editing' }

export function createCallbackStores(client: Client, chat: Chat): CallbackStores {
  const { platform } = client
  const $callback = atom<CallbackState>(EDITING)
  let id = ''
  let submitted = ''

  /** The same form sent twice is one request; an answer may have been lost. */
  function identify(form: CallbackForm): string {
    const now = JSON.stringify(form)
    if (now !== submitted) id = createUlid(platform.now(), platform.randomBytes(16))
    submitted = now
    return id
  }

  async function request(form: CallbackForm): Promise<Callback> {
    await chat.session.obtain()
    chat.session.keep()
    const { phone, at, consent } = form
    const name = form.name.trim() || undefined
    const note = form.note.trim() || undefined
    const input = { id: identify(form), phone, name, note, at, consent }
    const { callback } = await chat.ask('callback:request', input)
    return callback
  }

  return {
    $callback,
    async submit(form) {
      if ($callback.get().step === 'asking') return
      $callback.set({ step: 'asking' })
      try {
        const callback = await request(form)
        $callback.set({ step: 'done', callback })
        client.emit('callback:requested', { callback })
      } catch (error) {
        $callback.set({
          step: 'editing',
          code: isBeckonError(error) ? error.code : 'server/internal',
        })
      }
    },
    restart() {
      submitted = ''
      $callback.set(EDITING)
    },
  }
}
