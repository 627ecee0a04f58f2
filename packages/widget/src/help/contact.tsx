import type { JSX } from 'preact'
import { Icon } from '../panel/icon.tsx'
import { showView } from '../panel/show-view.ts'
import { useStores, useTexts } from '../panel/use-stores.ts'
import { helpWords } from './help-words.ts'

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
          <Icon name="send" />
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
