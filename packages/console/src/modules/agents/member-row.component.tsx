import type { AgentProfile } from '@beckon/protocol'
import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import { useDesk } from '../../desk-context.ts'
import { MemberActions } from './member-actions.component.tsx'
import { MemberFace } from './member-face.component.tsx'

interface MemberRowProps {
  member: AgentProfile
  onDone: () => Promise<unknown>
}

/** One of the team, and behind a button what can be done about them. */
export function MemberRow({ member, onDone }: MemberRowProps): JSX.Element {
  const { agent } = useDesk()
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const { name, email, role, away, disabled } = member
  return (
    <li class={`member ${disabled ? 'member-disabled' : ''}`}>
      <div class="member-line">
        <MemberFace member={member} />
        <div class="member-who">
          <p class="member-name">
            <strong>
              <bdi>{name}</bdi>
            </strong>
            {member.id === agent.id && <span class="badge">You</span>}
            {role === 'owner' && <span class="badge badge-good">Owner</span>}
            {disabled && <span class="badge badge-bad">Disabled</span>}
            {!disabled && away && <span class="badge badge-wait">Away</span>}
          </p>
          <p class="quiet member-email">
            <bdi>{email}</bdi>
          </p>
        </div>
        <button
          type="button"
          class="button"
          aria-label={`Manage ${name}`}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          Manage
        </button>
      </div>
      {isOpen && <MemberActions {...{ id, member, onDone }} />}
    </li>
  )
}
