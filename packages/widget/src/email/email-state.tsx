import type { EmailContact } from '@beckon/protocol'
import type { JSX } from 'preact'
import { useStore } from '../panel/use-store.ts'
import { useStores } from '../panel/use-stores.ts'
import { emailStoreOf } from './email-store.ts'
import { emailWords } from './email-words.ts'

/** Where answers go, with a way to have them elsewhere, or not at all. */
export function EmailState({ contact }: { contact: EmailContact }): JSX.Element {
  const email = emailStoreOf(useStores())
  const texts = emailWords.use()
  const isSent = useStore(email.$sent)
  const { address, state } = contact
  const where = state === 'granted' ? texts.granted(address) : texts.pending(address)
  return (
    <div class="mail">
      <p role="status">{isSent ? texts.transcriptSent(address) : where}</p>
      <div class="mail-acts">
        <button type="button" class="link" onClick={() => email.$wish.set('reply')}>
          {texts.change}
        </button>
        <button type="button" class="link" onClick={() => void email.withdraw().catch(() => {})}>
          {texts.stop}
        </button>
      </div>
    </div>
  )
}
