import type { AgentSecurity, FactorSetup } from '@beckon/protocol'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk-context.ts'
import { Field, Refusal, readField } from '../../ui/field.component.tsx'
import { QrCode } from '../../ui/qr-code.component.tsx'
import { useAction } from '../../ui/use-action.ts'

interface PartProps {
  state: AgentSecurity
  onDone: () => void
  /** Shows recovery codes, which are told only once. */
  onCodes: (codes: string[]) => void
}

const CODE = { label: 'Code', name: 'code', autocomplete: 'one-time-code' } as const

/** Scans and confirms a new one. */
function Setup(props: PartProps & { setup: FactorSetup }): JSX.Element {
  const { setup, onCodes, onDone } = props
  const { security } = useDesk()
  const { busy, refusal, run } = useAction()
  function send(event: SubmitEvent): void {
    const code = readField(event, 'code')
    void run(async () => {
      onCodes(await security.confirmFactor(code))
      onDone()
    })
  }
  return (
    <>
      <p>Scan this with an authenticator app, then type the code it shows.</p>
      <QrCode text={setup.uri} label="Code to scan" />
      <p class="quiet">
        Or type this into the app:{' '}
        <code class="factor-secret">{setup.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <form class="form" onSubmit={send} aria-busy={busy}>
        <Field {...CODE} numeric focus />
        <Refusal text={refusal} />
        <button type="submit" class="button button-main" disabled={busy}>
          Turn it on
        </button>
      </form>
    </>
  )
}

/** Begins with one. */
function Absent(props: PartProps): JSX.Element {
  const { state } = props
  const { security } = useDesk()
  const { busy, refusal, run } = useAction()
  const [setup, setSetup] = useState<FactorSetup | null>(null)
  const asksPassword = state.hasPassword && !state.mayResetPassword
  if (setup !== null) return <Setup {...props} setup={setup} />
  function send(event: SubmitEvent): void {
    const password = readField(event, 'factor-password') || undefined
    void run(async () => setSetup(await security.startFactor(password)))
  }
  return (
    <form class="form" onSubmit={send} aria-busy={busy}>
      {asksPassword && (
        <Field
          {...{ label: 'Your password', name: 'factor-password', type: 'password' }}
          autocomplete="current-password"
        />
      )}
      <Refusal text={refusal} />
      <button type="submit" class="button" disabled={busy}>
        Set up an authenticator app
      </button>
    </form>
  )
}

/** Makes new codes, or turns it off. */
function Present({ state, onDone, onCodes }: PartProps): JSX.Element {
  const { security } = useDesk()
  const { busy, refusal, run } = useAction()
  function send(event: SubmitEvent): void {
    const code = readField(event, 'code')
    const isRenewal = (event.submitter as HTMLButtonElement | null)?.value !== 'remove'
    void run(async () => {
      if (isRenewal) onCodes(await security.renewCodes(code))
      else await security.removeFactor(code)
      onDone()
    })
  }
  return (
    <>
      <p>
        <strong>It is on.</strong> You have {state.recoveryCodes} recovery codes left.
      </p>
      <form class="form" onSubmit={send} aria-busy={busy}>
        <Field {...CODE} hint="Of your app, or a recovery code." />
        <Refusal text={refusal} />
        <div class="form-row">
          <button type="submit" class="button" value="renew" disabled={busy}>
            Make new recovery codes
          </button>
          <button type="submit" class="button" value="remove" disabled={busy}>
            Turn it off
          </button>
        </div>
      </form>
    </>
  )
}

function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept: () => void }): JSX.Element {
  return (
    <div class="recovery" role="status">
      <p>
        <strong>Keep these where only you find them.</strong> Each signs you in once if your phone
        is gone. They are shown only now.
      </p>
      <ul class="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <button type="button" class="button button-main" onClick={onKept}>
        I have kept them
      </button>
    </div>
  )
}

/** What is asked for beside the password. */
export function FactorSection(props: Omit<PartProps, 'onCodes'>): JSX.Element {
  const [codes, setCodes] = useState<string[] | null>(null)
  const parts = { ...props, onCodes: setCodes }
  return (
    <section aria-labelledby="factor-title">
      <h2 id="factor-title">Second factor</h2>
      <p class="quiet">A code of your phone is asked for beside the password.</p>
      {codes !== null && <RecoveryCodes codes={codes} onKept={() => setCodes(null)} />}
      {codes === null &&
        (props.state.secondFactor ? <Present {...parts} /> : <Absent {...parts} />)}
    </section>
  )
}
