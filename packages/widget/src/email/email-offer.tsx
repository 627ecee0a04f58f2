import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { useGoesOn } from '../messenger/use-goes-on.ts'
import type { ViewModule } from '../panel/use-chunk.ts'
import { useStore } from '../panel/use-store.ts'
import { useStores } from '../panel/use-stores.ts'
import { useStyles } from '../panel/use-styles.ts'
import { emailCss } from './email.css.ts'
import { EmailForm } from './email-form.tsx'
import { EmailState } from './email-state.tsx'
import { emailStoreOf } from './email-store.ts'
import { emailWords } from './email-words.ts'

export const load: ViewModule['load'] = emailWords.load

function Offer(): JSX.Element | null {
  const email = emailStoreOf(useStores())
  const texts = emailWords.use()
  return (
    <div class="mail">
      <div class="mail-acts">
        <button type="button" class="link" onClick={() => email.$wish.set('reply')}>
          {texts.offer}
        </button>
        <button type="button" class="quiet" onClick={() => email.$later.set(true)}>
          {texts.later}
        </button>
      </div>
    </div>
  )
}

function Gone(): JSX.Element {
  return (
    <p class="mail" role="alert">
      {emailWords.use().gone}
    </p>
  )
}

function useContent(): JSX.Element | null {
  const stores = useStores()
  const email = emailStoreOf(stores)
  const contact = useStore(email.$contact)
  const wish = useStore(email.$wish)
  const isLater = useStore(email.$later)
  const isSent = useStore(email.$sent)
  const isGone = useStore(email.$gone)
  const last = useStore(stores.chat.conversation.$messages).at(-1)
  const goesOn = useGoesOn()
  if (isGone) return <Gone />
  if (wish) return <EmailForm key={wish} address={contact?.address} />
  // Whoever has an answer is not asked where to send it.
  const isWaiting = last?.author.kind === 'visitor'
  const isPending = contact?.state === 'pending'
  const isNeeded = isSent || isPending || (isWaiting && !goesOn)
  if (contact === undefined || !isNeeded) return null
  if (contact) return <EmailState contact={contact} />
  return isLater ? null : <Offer />
}

/** Offers somebody who waits for an answer to have it by e-mail too, until they say "not now". */
export function View(): JSX.Element {
  const email = emailStoreOf(useStores())
  const ref = useStyles<HTMLDivElement>(emailCss)
  useEffect(() => {
    // Where it cannot be learned, nothing is offered.
    email.load().catch(() => {})
  }, [email])
  return <div ref={ref}>{useContent()}</div>
}
