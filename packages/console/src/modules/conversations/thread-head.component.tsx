import type { CaseStatus } from '@beckon/protocol'
import { useStore } from '@nanostores/preact'
import type { JSX } from 'preact'
import type { Subject } from '../../desk.ts'
import { useDesk } from '../../desk-context.ts'
import { hrefOf } from '../../route.store.ts'
import { Ago } from '../../ui/ago.component.tsx'
import { Icon } from '../../ui/icon.component.tsx'
import { Avatar } from '../people/avatar.component.tsx'
import { findCase } from './cases.models.ts'
import { describeMails, describeMessengers } from './describe-delivery.ts'

function Presence({ subject }: { subject: Subject }): JSX.Element {
  const desk = useDesk()
  const isTyping = useStore(desk.typing.$typing).has(subject.conversationId)
  const person = useStore(desk.person.$watched)?.person
  if (isTyping) return <p class="standing online-word">typing…</p>
  if (person?.online) return <p class="standing online-word">Online</p>
  if (!person) return <p class="standing quiet">&nbsp;</p>
  return (
    <p class="standing quiet">
      Last seen <Ago at={person.seenAt} />
    </p>
  )
}

/** Whether the person is here, and where answers reach them if not. */
function Standing({ subject }: { subject: Subject }): JSX.Element {
  const person = useStore(useDesk().person.$watched)?.person
  const mails = person ? describeMails(person) : null
  const messengers = person ? describeMessengers(person) : null
  return (
    <>
      <Presence subject={subject} />
      {mails && <p class="standing quiet">{mails}</p>}
      {messengers && <p class="standing quiet">{messengers}</p>}
    </>
  )
}

function CaseButton({ subject }: { subject: Subject }): JSX.Element | null {
  const { cases, failures } = useDesk()
  const held = findCase(useStore(cases.$table), subject.conversationId)
  if (!held) return null
  const isOpen = held.status === 'open'
  const next: CaseStatus = isOpen ? 'closed' : 'open'
  return (
    <button
      type="button"
      class="button"
      aria-label={isOpen ? 'Close case' : 'Reopen case'}
      onClick={() => failures.watch(cases.setStatus(held.id, next))}
    >
      <Icon name={isOpen ? 'check' : 'reopen'} />
      <span class="button-word">{isOpen ? 'Close case' : 'Reopen case'}</span>
    </button>
  )
}

/** What the visitor thought of it, in stars and their own words. */
function RatingNote({ subject }: { subject: Subject }): JSX.Element | null {
  const { cases } = useDesk()
  const rating = findCase(useStore(cases.$table), subject.conversationId)?.rating
  if (!rating) return null
  const { score, comment } = rating
  return (
    <span class="rating" role="img" aria-label={`Rated ${score} of 5`} title={comment ?? undefined}>
      {'★'.repeat(score)}
      <span class="rating-rest">{'★'.repeat(5 - score)}</span>
    </span>
  )
}

/** Whom the conversation is with, and what can be done with its case. */
export function ThreadHead({ subject }: { subject: Subject }): JSX.Element {
  const { $personShown } = useDesk()
  const shown = useStore($personShown)
  const toggle = (): void => $personShown.set(!$personShown.get())
  return (
    <header class="thread-head">
      <a
        class="icon-button thread-back"
        href={hrefOf({ view: 'inbox', conversationId: null })}
        aria-label="Back to the inbox"
      >
        <Icon name="back" />
      </a>
      <Avatar personId={subject.personId} name={subject.personName} />
      <div class="thread-title">
        <h2>
          <bdi>{subject.personName}</bdi>
        </h2>
        <Standing subject={subject} />
      </div>
      <RatingNote subject={subject} />
      <CaseButton subject={subject} />
      <button
        type="button"
        class="icon-button person-toggle"
        aria-label="Details"
        aria-expanded={shown}
        onClick={toggle}
      >
        <Icon name="person" />
      </button>
    </header>
  )
}
