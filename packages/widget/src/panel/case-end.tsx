import type { JSX } from 'preact'
import { createLazyPart } from './lazy-view.tsx'
import { useStore } from './use-store.ts'
import { useStores } from './use-stores.ts'

const EndingCard = createLazyPart(() => import('../ending/ending-card.tsx'))

/** Where a chat has ended: says so, and asks how it was. */
export function CaseEnd(): JSX.Element | null {
  const { conversation } = useStores().chat
  return useStore(conversation.$case)?.status === 'closed' ? <EndingCard /> : null
}
