import type { JSX } from 'preact'
import { Composer } from './composer.tsx'
import { focusComposer } from './focus-composer.ts'
import { Icon } from './icon.tsx'
import { LazySuggestions } from './lazy-suggestions.tsx'
import { showView } from './show-view.ts'
import { Thread } from './thread.tsx'
import { useStore } from './use-store.ts'
import { useStores, useTexts } from './use-stores.ts'

function EndedNotice(): JSX.Element | null {
  const { chat } = useStores()
  const texts = useTexts()
  if (!useStore(chat.session.$ended)) return null
  const startAnew = (event: Event): void => {
    focusComposer(event)
    chat.startAnew()
  }
  return (
    <div class="notice" role="alert">
      <p>{texts.ended}</p>
      <button type="button" class="primary" onClick={startAnew}>
        {texts.startAnew}
      </button>
    </div>
  )
}

export function ChatView(): JSX.Element {
  const stores = useStores()
  const texts = useTexts()
  return (
    <>
      <Thread />
      <EndedNotice />
      <div class="foot">
        <LazySuggestions />
        <Composer />
        <div class="actions">
          <button type="button" class="quiet" onClick={() => showView(stores, 'callback')}>
            <Icon name="phone" />
            {texts.requestCall}
          </button>
          <button type="button" class="quiet" onClick={() => showView(stores, 'home')}>
            <Icon name="shield" />
            {texts.privacy}
          </button>
        </div>
      </div>
    </>
  )
}
