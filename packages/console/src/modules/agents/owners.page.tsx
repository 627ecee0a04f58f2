import { ERROR_TABLE } from '@beckon/protocol'
import { useStore } from '@nanostores/preact'
import type { JSX } from 'preact'
import { useDesk } from '../../desk-context.ts'
import { Icon } from '../../ui/icon.component.tsx'
import { Team } from './team.component.tsx'
import { useMembers } from './use-members.ts'

function OwnersOnly(): JSX.Element {
  return (
    <div class="nothing">
      <Icon name="team" />
      <p>{ERROR_TABLE['auth/forbidden'].message}</p>
      <a class="button" href="#/inbox">
        Back to the inbox
      </a>
    </div>
  )
}

function Inside(): JSX.Element {
  const { members, look } = useMembers()
  if (members === null) return <p class="loading" role="status" aria-label="Loading the team" />
  return <Team members={members} onDone={look} />
}

/** What owners see to. */
export function OwnersPage(): JSX.Element {
  const isOwner = useStore(useDesk().$role) === 'owner'
  return (
    <main class="account-page owners-page">
      <h1>Team</h1>
      {isOwner ? <Inside /> : <OwnersOnly />}
    </main>
  )
}
