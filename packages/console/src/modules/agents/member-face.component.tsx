import type { AgentProfile } from '@beckon/protocol'
import type { JSX } from 'preact'
import { readHue, readInitials } from '../people/avatar.models.ts'

/** The picture of an agent, or their initials. */
export function MemberFace({ member }: { member: AgentProfile }): JSX.Element {
  const { id, name, picture } = member
  if (picture !== undefined) return <img class="avatar" src={`/${picture}`} alt="" />
  return (
    <span class={`avatar hue-${readHue(id)}`} aria-hidden="true">
      {readInitials(name)}
    </span>
  )
}
