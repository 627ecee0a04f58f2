import { type ErrorCode, isBeckonError } from '@beckon/protocol'
import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useCompany, useStores, useTexts } from '../panel/use-stores.ts'
import { emailStoreOf } from './email-store.ts'
import { emailWords } from './email-words.ts'

/** Asks for an address, and says what exactly it is for. */
export function EmailForm({ address = '' }: { address?: string | undefined }): JSX.Element {
  const email = emailStoreOf(useStores())
  const { errors, locale } = useTexts()
  const texts = emailWords.use()
  const company = useCompany()
  const [typed, setTyped] = useState(address)
  const [fault, setFault] = useState<ErrorCode>()
  const [busy, setBusy] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const consent = texts.consent(company)
  // The visitor asked for it just now.
  useEffect(() => input.current?.focus(), [])

  async function submit(event: Event): Promise<void> {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setFault(undefined)
    try {
      await email.ask(typed, consent, locale)
    } catch (error) {
      setFault(isBeckonError(error) ? error.code : 'server/internal')
      input.current?.focus()
    }
    setBusy(false)
  }

  const own: Partial<Record<ErrorCode, string>> = {
    'email/invalid': texts.invalid,
    'email/too-many': texts.tooMany,
    'network/unreachable': texts.offline,
  }
  const told = fault && (own[fault] ?? errors[fault] ?? errors.fallback)
  return (
    <form class={fault ? 'mail wrong' : 'mail'} onSubmit={submit} noValidate>
      <label for="bk-mail">{texts.label}</label>
      <input
        ref={input}
        id="bk-mail"
        type="email"
        autocomplete="email"
        dir="ltr"
        value={typed}
        aria-invalid={Boolean(fault)}
        aria-describedby={told ? 'bk-mail-error bk-mail-use' : 'bk-mail-use'}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      {told ? (
        <p class="error" id="bk-mail-error" role="alert">
          {told}
        </p>
      ) : null}
      <p class="fine" id="bk-mail-use">
        {consent}
      </p>
      <div class="mail-acts">
        <button type="submit" class="primary" aria-disabled={busy}>
          {texts.submit}
        </button>
        <button type="button" class="quiet" onClick={() => email.$wish.set(undefined)}>
          {texts.later}
        </button>
      </div>
    </form>
  )
}
