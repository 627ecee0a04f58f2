import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { showView } from '../panel/show-view.ts'
import type { ViewModule } from '../panel/use-chunk.ts'
import { useStore } from '../panel/use-store.ts'
import { useStores } from '../panel/use-stores.ts'
import { useStyles } from '../panel/use-styles.ts'
import { emailCss } from './email.css.ts'
import { EmailState } from './email-state.tsx'
import { emailStoreOf } from './email-store.ts'
import { emailWords } from './email-words.ts'

export const load: ViewModule['load'] = emailWords.load

/** Beside what the visitor shares: where their answers go. */
export function View(): JSX.Element {
  const stores = useStores()
  const email = emailStoreOf(stores)
  const contact = useStore(email.$contact)
  const wish = useStore(email.$wish)
  const isGone = useStore(email.$gone)
  const ref = useStyles<HTMLDivElement>(emailCss)
  useEffect(() => {
    email.load().catch(() => {})
  }, [email])
  useEffect(() => {
    // The form is where the chat is.
    if (wish) showView(stores, 'chat')
  }, [wish, stores])
  return <div ref={ref}>{contact && !isGone ? <EmailState contact={contact} /> : null}</div>
}
