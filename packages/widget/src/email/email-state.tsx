import { type EmailContact, type ErrorCode, isBeckonError } from '@beckon/protocol'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useStore } from '../panel/use-store.ts'
import { useStores, useTexts } from '../panel/use-stores.ts'
import { emailStoreOf } from './email-store.ts'
import { emailWords } from './email-words.ts'

/** Where answers go, with a way to have them elsewhere, or not at all. */
export function EmailState({ contact }: { contact: EmailContact }): JSX.Element {
  const email = emailStoreOf(useStores())
  const texts = emailWords.use()
  const { errors } = useTexts()
  const isSent = useStore(email.$sent)
  const [fault, setFault] = useState<ErrorCode>()
  const { address, state } = contact
  const where = state === 'granted' ? texts.granted(address) : texts.pending(address)

  // Whoever stops it and goes relies on it.
  function stop(): void {
    setFault(undefined)
    email
      .withdraw()
      .catch((error: unknown) => setFault(isBeckonError(error) ? error.code : 'server/internal'))
  }

  return (
    <div class="mail">
      <p role="status">{isSent ? texts.transcriptSent(address) : where}</p>
      {fault ? (
        <p class="error" role="alert">
          {fault === 'network/unreachable' ? texts.offline : (errors[fault] ?? errors.fallback)}
        </p>
      ) : null}
      <div class="mail-acts">
        <button type="button" class="link" onClick={() => email.$wish.set('reply')}>
          {texts.change}
        </button>
        <button type="button" class="link" onClick={stop}>
          {texts.stop}
        </button>
      </div>
    </div>
  )
}
