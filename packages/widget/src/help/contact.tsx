import type { JSX } from 'preact'
import { Icon } from '../panel/icon.tsx'
import { showView } from '../panel/show-view.ts'
import { useStores, useTexts } from '../panel/use-stores.ts'
import { helpWords } from './help-words.ts'

/** A speech bubble: the arrow beside it would say that something is sent already. */
const SPEECH =
  'M12 4c-5 0-9 3.2-9 7.4 0 2.3 1.2 4.3 3.1 5.7V21l3.6-2.3c.7.1 1.5.2 2.3.2 5 0 9-3.3 9-7.5S17 4 12 4z'

/** No help ends without a way to somebody. */
export function Contact(): JSX.Element {
  const stores = useStores()
  const { requestCall } = useTexts()
  const texts = helpWords.use()
  return (
    <section class="contact" aria-label={texts.stillNeed}>
      <h3>{texts.stillNeed}</h3>
      <div class="ways">
        <button type="button" onClick={() => showView(stores, 'chat')}>
          <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d={SPEECH} />
          </svg>
          {texts.write}
        </button>
        <button type="button" onClick={() => showView(stores, 'callback')}>
          <Icon name="phone" />
          {requestCall}
        </button>
      </div>
    </section>
  )
}
