import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { mayBeDue } from '../privacy/may-be-due.ts'
import { createLazyPart } from './lazy-view.tsx'
import { useStores } from './use-stores.ts'

const ConsentCard = createLazyPart(() => import('../privacy/consent-card.tsx'))

/** The card is fetched only for who is asked: most were before, or are asked by the site. */
export function ConsentQuestion(): JSX.Element | null {
  const { askConsent, client } = useStores()
  const [due] = useState(() => askConsent && mayBeDue(client.consent.get(), client.platform.now()))
  return due ? <ConsentCard /> : null
}
