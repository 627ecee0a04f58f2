import type { Client, ConsentState, Stop } from '@beckon/core'
import { listDue } from '@beckon/protocol'
import { atom, type ReadableAtom } from 'nanostores'
import type { Session } from './session.ts'

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

/** Raised whenever the meaning of those texts changes: whoever allowed the old one is asked again. */
const VERSION = '1'

/** @param session the visitor's, which the receipt names; kept only by who says yes */
export function createPrivacy(
  { consent, platform }: Client,
  session: Pick<Session, 'keep' | 'token'>,
  ask: boolean,
): Privacy {
  const $consent = atom(consent.get())
  const isDue = (): boolean => {
    const question = { purposes: ['analytics'], version: VERSION, now: platform.now() } as const
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
      const notice = { ...shown, version: VERSION }
      if (allow) session.keep()
      const evidence = { surface: 'widget', notice, session: session.token() }
      // The choice holds at once; a receipt that cannot be sent yet is the core's to send.
      consent.set({ analytics: allow }, evidence).catch(() => {})
      if (wasAsked) $question.set('thanked')
    },
    dispose: stop,
  }
}
