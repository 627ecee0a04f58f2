import type { AgentRole } from '@beckon/protocol'
import type { JSX } from 'preact'

const ROLES: readonly { role: AgentRole; word: string }[] = [
  { role: 'agent', word: 'Agent' },
  { role: 'owner', word: 'Owner' },
]

interface RolePickerProps {
  label: string
  role: AgentRole
  busy?: boolean | undefined
  onPick: (role: AgentRole, button: HTMLElement) => void
}

/** Agent or owner. */
export function RolePicker({ label, role, busy, onPick }: RolePickerProps): JSX.Element {
  return (
    <div class="role-picker">
      <span aria-hidden="true">Role</span>
      <fieldset class="segments" aria-label={label} aria-busy={busy}>
        {ROLES.map((each) => (
          <button
            key={each.role}
            type="button"
            aria-pressed={each.role === role}
            onClick={({ currentTarget }) => {
              if (each.role !== role) onPick(each.role, currentTarget)
            }}
          >
            {each.word}
          </button>
        ))}
      </fieldset>
    </div>
  )
}
