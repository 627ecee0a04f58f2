import type { JSX } from 'preact'
import { createLazyPart } from './lazy-view.tsx'
import { useStore } from './use-store.ts'
import { useStores } from './use-stores.ts'

const ConsentCard = createLazyPart(() => import('../privacy/consent-card.tsx'))

/** The card is fetched only for who is asked: most were before, or are asked by the site. */
export function ConsentQuestion(): JSX.Element | null {
  const { privacy } = useStores()
  return useStore(privacy.$question) === 'none' ? null : <ConsentCard />
}
