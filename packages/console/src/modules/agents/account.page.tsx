import type { AgentSecurity } from '@beckon/protocol'
import type { JSX } from 'preact'
import { useCallback, useEffect, useState } from 'preact/hooks'
import { useDesk } from '../../desk-context.ts'
import { FactorSection } from './factor-section.component.tsx'
import { PasswordSection } from './password-section.component.tsx'
import { SessionsSection } from './sessions-section.component.tsx'

/** How the agent signs in, and where they are signed in. */
export function AccountPage(): JSX.Element {
  const { agent, security, failures } = useDesk()
  const [state, setState] = useState<AgentSecurity | null>(null)
  const look = useCallback(() => {
    failures.watch(security.read().then(setState))
  }, [security, failures])
  useEffect(look, [look])

  return (
    <main class="account-page" aria-busy={state === null}>
      <h1>Your account</h1>
      <p class="quiet">
        <bdi>{agent.name}</bdi> · <bdi>{agent.email}</bdi> ·{' '}
        {agent.role === 'owner' ? 'Owner' : 'Agent'}
      </p>
      {state !== null && (
        <>
          <PasswordSection state={state} onDone={look} />
          <FactorSection state={state} onDone={look} />
          <SessionsSection />
        </>
      )}
    </main>
  )
}
