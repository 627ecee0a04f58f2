import { ERROR_TABLE } from '@beckon/protocol'
import { useStore } from '@nanostores/preact'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useDesk } from '../../desk-context.ts'
import { hrefOf } from '../../route.store.ts'
import { Icon } from '../../ui/icon.component.tsx'
import { Audit } from '../trail/audit.component.tsx'
import { Team } from './team.component.tsx'
import { useMembers } from './use-members.ts'

type View = 'team' | 'audit'

const VIEWS: readonly { view: View; word: string }[] = [
  { view: 'team', word: 'Members' },
  { view: 'audit', word: 'Audit' },
]

function OwnersOnly(): JSX.Element {
  return (
    <div class="nothing">
      <Icon name="team" />
      <p>{ERROR_TABLE['auth/forbidden'].message}</p>
      <a class="button" href={hrefOf({ view: 'inbox', conversationId: null })}>
        Back to the inbox
      </a>
    </div>
  )
}

function Inside({ view }: { view: View }): JSX.Element {
  const { members, look } = useMembers(view)
  return (
    <>
      <nav class="segments owners-views" aria-label="Team">
        {VIEWS.map((each) => (
          <a
            key={each.view}
            href={hrefOf({ view: each.view })}
            aria-current={each.view === view ? 'page' : undefined}
          >
            {each.word}
          </a>
        ))}
      </nav>
      {members === null && <p class="loading" role="status" aria-label="Loading the team" />}
      {members !== null && view === 'team' && <Team members={members} onDone={look} />}
      {members !== null && view === 'audit' && <Audit members={members} />}
    </>
  )
}

/** What owners see to: who is here, and who did what. */
export function OwnersPage({ view }: { view: View }): JSX.Element {
  const isOwner = useStore(useDesk().$role) === 'owner'
  const title = useRef<HTMLHeadingElement>(null)
  const was = useRef(isOwner)
  // Whoever is none any more had the focus on something that is gone.
  useEffect(() => {
    if (was.current && !isOwner) title.current?.focus()
    was.current = isOwner
  }, [isOwner])
  return (
    <main class="account-page owners-page">
      <h1 ref={title} tabIndex={-1}>
        Team
      </h1>
      {isOwner ? <Inside view={view} /> : <OwnersOnly />}
    </main>
  )
}
