import type { AgentRole } from '@beckon/protocol'
import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useDesk } from '../../desk-context.ts'
import { Field, Refusal, readField } from '../../ui/field.component.tsx'
import { useAction } from '../../ui/use-action.ts'
import { LoginCard } from './login-card.component.tsx'
import { RolePicker } from './role-picker.component.tsx'
import type { Invited } from './team.api.ts'

/** Invites somebody, and shows the link they sign in by. */
export function InviteForm({ onDone }: { onDone: () => void }): JSX.Element {
  const { team } = useDesk()
  const { busy, refusal, run } = useAction()
  const [role, setRole] = useState<AgentRole>('agent')
  const [invited, setInvited] = useState<Invited | null>(null)
  const form = useRef<HTMLFormElement>(null)

  async function send(event: SubmitEvent): Promise<void> {
    const name = readField(event, 'name')
    const email = readField(event, 'email')
    if (!(await run(async () => setInvited(await team.invite({ name, email, role }))))) return
    form.current?.reset()
    setRole('agent')
    onDone()
  }
  function close(): void {
    setInvited(null)
    form.current?.querySelector('input')?.focus()
  }

  return (
    <section aria-labelledby="invite-title">
      <h2 id="invite-title">Invite somebody</h2>
      <form ref={form} class="form invite" onSubmit={(event) => void send(event)} aria-busy={busy}>
        <Field label="Name" name="name" autocomplete="off" />
        <Field label="E-mail address" name="email" type="email" autocomplete="off" />
        <div class="invite-role">
          <RolePicker label="Role" role={role} onPick={setRole} />
          <small class="quiet">
            {role === 'owner'
              ? 'Owners also see to the team and to the settings.'
              : 'Agents answer visitors and call them back.'}
          </small>
        </div>
        <Refusal text={refusal} />
        <button type="submit" class="button button-main" disabled={busy}>
          Invite
        </button>
      </form>
      {invited !== null && (
        <LoginCard key={invited.token} link={invited} name={invited.agent.name} onDone={close} />
      )}
    </section>
  )
}
