import { computed, effect } from 'nanostores'
import type { Attention } from './attention.ts'
import type { Stop } from './clock.ts'
import type { Desk } from './desk.ts'
import { unreadSeq } from './modules/conversations/thread.models.ts'

/** What follows from what: opening, watching, reading. */
export function startEffects(desk: Omit<Desk, 'stop'>, attention: Attention): Stop[] {
  const { route, thread, cases, callbacks, person, presence, failures, $subject, $personShown } =
    desk
  const $openId = computed(route.$route, (at) => (at.view === 'inbox' ? at.conversationId : null))
  const $personId = computed($subject, (subject) => subject?.personId ?? null)
  const $loaded = computed(
    [cases.$more, callbacks.$callbacks],
    (more, calls) => more !== null && calls !== null,
  )
  const $unknown = computed([$openId, $subject, $loaded], (id, subject, loaded) =>
    loaded && subject === null ? id : null,
  )
  return [
    effect($openId, (id) => {
      $personShown.set(false)
      thread.open(id)
    }),
    effect($personId, person.watch),
    effect(person.$watched, (watched) => {
      if (watched) presence.note(watched.person.id, watched.person.online)
    }),
    effect($unknown, (id) => {
      if (id !== null) failures.watch(cases.lookUp(id))
    }),
    effect([thread.$thread, attention.$attentive], (open, attentive) => {
      const seq = open && attentive ? unreadSeq(open) : null
      if (open === null || seq === null) return
      const { conversationId } = open
      // Not said, it is said again with the next message or the next look.
      thread.markRead(seq).then(
        () => cases.markSeen(conversationId),
        () => {},
      )
    }),
  ]
}
