import { useStore } from '@nanostores/preact'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Subject } from '../../desk.ts'
import { useDesk } from '../../desk-context.ts'
import { Ago } from '../../ui/ago.component.tsx'
import { Icon } from '../../ui/icon.component.tsx'
import { Consent } from '../consent/consent.component.tsx'
import { Activity } from '../events/activity.component.tsx'
import { Avatar } from './avatar.component.tsx'
import { Identities } from './identities.component.tsx'
import type { Watched } from './person.store.ts'
import { Traits } from './traits.component.tsx'

function Head({ watched }: { watched: Watched }): JSX.Element {
  const { person } = watched
  return (
    <header class="person-head">
      <Avatar personId={person.id} name={person.name} size="large" />
      <div class="person-title">
        <h2>
          <bdi>{person.name}</bdi>
        </h2>
        <p class="quiet">
          {person.online ? (
            <span class="online-word">On the site now</span>
          ) : (
            <>
              Last seen <Ago at={person.seenAt} />
            </>
          )}
        </p>
      </div>
    </header>
  )
}

function Body({ watched }: { watched: Watched }): JSX.Element {
  const { person, events, receipts } = watched
  return (
    <>
      <Head watched={watched} />
      <section class="panel-section" aria-label="Known by">
        {person.identities.length > 0 && <Identities identities={person.identities} />}
        <p class="quiet">
          First seen <Ago at={person.createdAt} />
        </p>
      </section>
      <Traits person={person} />
      <Consent receipt={person.consent} receipts={receipts} />
      <Activity events={events} />
    </>
  )
}

/** Who this is: beside the thread where there is room, over it where there is not. */
export function PersonPanel({ subject }: { subject: Subject }): JSX.Element {
  const desk = useDesk()
  const watched = useStore(desk.person.$watched)
  const shown = useStore(desk.$personShown)
  const close = (): void => desk.$personShown.set(false)
  const closer = useRef<HTMLButtonElement | null>(null)
  useEffect(() => {
    if (!shown) return
    const before = document.activeElement
    closer.current?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [shown])
  return (
    <>
      {shown && <button type="button" class="scrim" aria-label="Close details" onClick={close} />}
      <aside class={`person ${shown ? 'person-shown' : ''}`} aria-label={subject.personName}>
        <button
          type="button"
          class="icon-button person-close"
          aria-label="Close"
          ref={closer}
          onClick={close}
        >
          <Icon name="close" />
        </button>
        {watched ? (
          <Body watched={watched} />
        ) : (
          <p class="loading" role="status" aria-label="Loading details" />
        )}
      </aside>
    </>
  )
}
