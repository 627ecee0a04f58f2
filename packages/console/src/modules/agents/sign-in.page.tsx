import { useStore } from '@nanostores/preact'
import type { JSX } from 'preact'
import { Field, Refusal, readField } from '../../ui/field.component.tsx'
import { Mark } from '../../ui/mark.component.tsx'
import { useAction } from '../../ui/use-action.ts'
import type { Session, SessionStore, Why } from './session.store.ts'

type Outside = Exclude<Session, { kind: 'signed-in' }>

const TITLES: Readonly<Record<Why, string>> = {
  'no-session': 'Sign in',
  'link-invalid': 'This link no longer works',
  ended: 'Your session has ended',
  'signed-out': 'You are signed out',
  unknown: 'Nobody invited you yet',
  failed: 'That sign-in came to nothing',
  unavailable: 'Single sign-on does not answer',
}

const ADVICE: Partial<Readonly<Record<Why, string>>> = {
  'link-invalid': 'Each login link works once, for a short time. This one was used or is too old.',
  unknown: 'Ask an owner of the site to invite the e-mail address you are known by there.',
  failed: 'Try it once more, or sign in another way.',
  unavailable: 'Sign in another way for now, and tell whoever runs the gateway.',
}

function PasswordForm({ session }: { session: SessionStore }): JSX.Element {
  const { busy, refusal, run } = useAction()
  function send(event: SubmitEvent): void {
    const email = readField(event, 'email')
    const password = readField(event, 'password')
    void run(() => session.signIn({ email, password }))
  }
  return (
    <form class="form" onSubmit={send} aria-busy={busy}>
      <Field label="E-mail address" name="email" type="email" autocomplete="username" />
      <Field label="Password" name="password" type="password" autocomplete="current-password" />
      <Refusal text={refusal} />
      <button type="submit" class="button button-main" disabled={busy}>
        Sign in
      </button>
    </form>
  )
}

function CodeForm({ session }: { session: SessionStore }): JSX.Element {
  const { busy, refusal, run } = useAction()
  function send(event: SubmitEvent): void {
    const code = readField(event, 'code')
    void run(() => session.giveCode(code))
  }
  return (
    <form class="form" onSubmit={send} aria-busy={busy}>
      <Field
        label="Code"
        name="code"
        autocomplete="one-time-code"
        hint="Six digits of your authenticator app, or one of your recovery codes."
        focus
      />
      <Refusal text={refusal} />
      <button type="submit" class="button button-main" disabled={busy}>
        Go on
      </button>
      <button type="button" class="button button-quiet" onClick={session.startOver}>
        Start over
      </button>
    </form>
  )
}

function Ways({ session, why }: { session: SessionStore; why: Why }): JSX.Element {
  const provider = useStore(session.$provider)
  return (
    <>
      <h1>{TITLES[why]}</h1>
      {ADVICE[why] && <p>{ADVICE[why]}</p>}
      {provider !== null && (
        <a class="button form-wide" href="/v1/agents/oidc/start">
          Sign in with {provider}
        </a>
      )}
      <PasswordForm session={session} />
      <details class="sign-in-help" open={why === 'link-invalid'}>
        <summary>No password yet, or forgotten?</summary>
        <p>Ask an owner of the site for a login link. Whoever runs the gateway makes one by</p>
        <pre>
          <code>beckon login-link</code>
        </pre>
      </details>
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

interface SignInPageProps {
  state: Outside
  session: SessionStore
}

/** What is shown to whoever is not signed in. */
export function SignInPage({ state, session }: SignInPageProps): JSX.Element {
  const isChecking = state.kind === 'checking'
  return (
    <main class="sign-in" aria-busy={isChecking}>
      <div class="sign-in-card" role={isChecking ? 'status' : undefined}>
        <Mark />
        {isChecking && <p class="quiet">Signing in…</p>}
        {state.kind === 'unreachable' && <Unreachable onRetry={() => void session.start()} />}
        {state.kind === 'signed-out' && <Ways session={session} why={state.why} />}
        {state.kind === 'code' && (
          <>
            <h1>One more step</h1>
            <CodeForm session={session} />
          </>
        )}
      </div>
    </main>
  )
}
