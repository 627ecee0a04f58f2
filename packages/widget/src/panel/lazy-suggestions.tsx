import type { JSX } from 'preact'
import { createLazyPart } from './lazy-view.tsx'
import { useStore } from './use-store.ts'
import { useStores } from './use-stores.ts'

const Suggestions = createLazyPart(() => import('../help/suggestions.tsx'))

/** Articles beside what may be a question, by its length, where the site has any. */
export function LazySuggestions(): JSX.Element | null {
  const { $draft, chat } = useStores()
  const config = useStore(chat.session.$config)
  return useStore($draft).length > 7 && config?.help ? <Suggestions /> : null
}
