import type { JSX } from 'preact'
import { Mark } from '../../ui/mark.component.tsx'
import type { Session } from './session.store.ts'

type Outside = Exclude<Session, { kind: 'signed-in' }>

const TITLES = {
  'no-session': 'Sign in',
  'link-invalid': 'This link no longer works',
  ended: 'Your session has ended',
  'signed-out': 'You are signed out',
} as const

function Advice({ why }: { why: keyof typeof TITLES }): JSX.Element {
  return (
    <>
      {why === 'link-invalid' && (
        <p>Each login link works once, for a short time. This one was used or is too old.</p>
      )}
      <p>To get a new link, run this where the gateway runs, and open the address it prints:</p>
      <pre>
        <code>beckon login-link</code>
      </pre>
      <p class="quiet">Not your server? Ask whoever runs it to send you a link.</p>
    </>
  )
}

function Unreachable({ onRetry }: { onRetry: () => void }): JSX.Element {
  return (
    <>
      <h1>The gateway does not answer</h1>
      <p>Check your connection. Your login link is kept and not used up.</p>
      <button type="button" class="button button-main" onClick={onRetry}>
        Try again
      </button>
    </>
  )
}

/** What is shown to whoever is not signed in. */
export function SignInPage(props: { session: Outside; onRetry: () => void }): JSX.Element {
  const { session, onRetry } = props
  return (
    <main class="sign-in" aria-busy={session.kind === 'checking'}>
      <div class="sign-in-card" role={session.kind === 'checking' ? 'status' : undefined}>
        <Mark />
        {session.kind === 'checking' && <p class="quiet">Signing in…</p>}
        {session.kind === 'unreachable' && <Unreachable onRetry={onRetry} />}
        {session.kind === 'signed-out' && (
          <>
            <h1>{TITLES[session.why]}</h1>
            <Advice why={session.why} />
          </>
        )}
      </div>
    </main>
  )
}
