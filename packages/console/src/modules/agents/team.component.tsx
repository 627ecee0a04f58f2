import type { AgentProfile } from '@beckon/protocol'
import type { JSX } from 'preact'
import { InviteForm } from './invite-form.component.tsx'
import { MemberRow } from './member-row.component.tsx'

interface TeamProps {
  members: readonly AgentProfile[]
  onDone: () => Promise<unknown>
}

/** Who answers visitors here, and who else is to. */
export function Team({ members, onDone }: TeamProps): JSX.Element {
  return (
    <>
      <section aria-labelledby="members-title">
        <h2 id="members-title">
          Who is here <span class="quiet">{members.length}</span>
        </h2>
        <ul class="members">
          {members.map((member) => (
            <MemberRow key={member.id} {...{ member, onDone }} />
          ))}
        </ul>
      </section>
      <InviteForm onDone={() => void onDone()} />
    </>
  )
}
