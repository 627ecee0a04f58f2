import type { AgentSecurity } from '@beckon/protocol'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk-context.ts'
import { Field, Refusal, readField } from '../../ui/field.component.tsx'
import { useAction } from '../../ui/use-action.ts'

interface SectionProps {
  state: AgentSecurity
  onDone: () => void
}

/** Sets or changes the password. */
export function PasswordSection({ state, onDone }: SectionProps): JSX.Element {
  const { agent, security } = useDesk()
  const { busy, refusal, run } = useAction()
  const [done, setDone] = useState(false)
  const asksOld = state.hasPassword && !state.mayResetPassword

  async function send(event: SubmitEvent): Promise<void> {
    const password = readField(event, 'new-password')
    const current = asksOld ? readField(event, 'current-password') : undefined
    const form = event.currentTarget as HTMLFormElement
    setDone(false)
    if (!(await run(() => security.setPassword(password, current)))) return
    form.reset()
    setDone(true)
    onDone()
  }

  return (
    <section aria-labelledby="password-title">
      <h2 id="password-title">Password</h2>
      <p class="quiet">
        {state.hasPassword
          ? 'A new one signs you out everywhere else.'
          : 'With one, you can sign in without a login link.'}
      </p>
      <form class="form" onSubmit={(event) => void send(event)} aria-busy={busy}>
        <input type="text" name="username" autocomplete="username" value={agent.email} hidden />
        {asksOld && (
          <Field
            {...{ label: 'Current password', name: 'current-password', type: 'password' }}
            autocomplete="current-password"
          />
        )}
        <Field
          {...{ label: 'New password', name: 'new-password', type: 'password' }}
          autocomplete="new-password"
          hint="At least 15 characters. Four words that have nothing to do with each other will do."
        />
        <Refusal text={refusal} />
        <p class="done" role="status">
          {done && 'Your password was set.'}
        </p>
        <button type="submit" class="button button-main" disabled={busy}>
          {state.hasPassword ? 'Change password' : 'Set password'}
        </button>
      </form>
    </section>
  )
}
