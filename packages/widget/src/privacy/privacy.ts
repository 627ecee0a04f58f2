import type { Client, ConsentState, Stop } from '@beckon/core'
import { listDue } from '@beckon/protocol'
import { atom, type ReadableAtom } from 'nanostores'
import type { Session } from '../stores/session.ts'
import type { Stores } from '../stores/stores.ts'
import { NOTICE_VERSION } from './may-be-due.ts'

/** `thanked` is the moment after an answer to the question. */
export type ConsentQuestion = 'none' | 'asked' | 'thanked'

export interface Privacy {
  $consent: ReadableAtom<ConsentState>
  $question: ReadableAtom<ConsentQuestion>
  choose(allow: boolean, shown: ShownText): void
  dispose: Stop
}

/** What was read before choosing; it goes into the receipt word for word. */
export interface ShownText {
  id: 'widget-analytics' | 'widget-privacy'
  locale: string
  text: string
}

/** @param session the visitor's, which the receipt names; kept only by who says yes */
export function createPrivacy(
  { consent, platform }: Client,
  session: Pick<Session, 'keep' | 'token'>,
  ask: boolean,
): Privacy {
  const $consent = atom(consent.get())
  const isDue = (): boolean => {
    const question = {
      purposes: ['analytics'],
      version: NOTICE_VERSION,
      now: platform.now(),
    } as const
    return ask && listDue(consent.get(), question).length > 0
  }
  const $question = atom<ConsentQuestion>(isDue() ? 'asked' : 'none')
  const stop = consent.subscribe((state) => {
    $consent.set(state)
    if ($question.get() === 'asked' && !isDue()) $question.set('none')
  })
  return {
    $consent,
    $question,
    choose(allow, shown) {
      const wasAsked = $question.get() === 'asked'
      const notice = { ...shown, version: NOTICE_VERSION }
      if (allow) session.keep()
      const evidence = { surface: 'widget', notice, session: session.token() }
      // The choice holds at once; a receipt that cannot be sent yet is the core's to send.
      consent.set({ analytics: allow }, evidence).catch(() => {})
      if (wasAsked) $question.set('thanked')
    },
    dispose: stop,
  }
}

const held = new WeakMap<Stores, Privacy>()

/** One for each panel, made when the first asks for it. */
export function holdPrivacy(stores: Stores): Privacy {
  const { client, chat, askConsent, late } = stores
  const found = held.get(stores)
  if (found) return found
  const privacy = createPrivacy(client, chat.session, askConsent)
  held.set(stores, privacy)
  late.push((isOver) => isOver && privacy.dispose())
  return privacy
}
