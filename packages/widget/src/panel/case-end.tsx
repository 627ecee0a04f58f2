import type { JSX } from 'preact'
import { createLazyPart } from './lazy-view.tsx'
import { useStore } from './use-store.ts'
import { useStores } from './use-stores.ts'

const EndingCard = createLazyPart(() => import('../ending/ending-card.tsx'))

/** Behind the last message: that the chat has ended and how it was, and how to get answers elsewhere. */
export function CaseEnd(): JSX.Element | null {
  const { conversation, session } = useStores().chat
  const status = useStore(conversation.$case)?.status
  const reach = status && session.$config.get()?.reach
  return reach || status === 'closed' ? <EndingCard /> : null
}
