import type { ComponentChildren, JSX } from 'preact'
import { Icon } from './icon.tsx'
import { PrivacyRow } from './privacy-row.tsx'
import { showView } from './show-view.ts'
import { useFocus } from './use-focus.ts'
import { useStore } from './use-store.ts'
import { useStores, useTexts } from './use-stores.ts'

interface EntryProps {
  icon: 'chat' | 'phone'
  title: string
  children: ComponentChildren
  onClick(): void
}

function Entry({ icon, title, children, onClick }: EntryProps): JSX.Element {
  return (
    <button type="button" class="entry" onClick={onClick}>
      <span class="mark">
        <Icon name={icon} />
      </span>
      <span class="words">
        <strong>{title}</strong>
        <span>
          <bdi>{children}</bdi>
        </span>
      </span>
      <Icon name="next" />
    </button>
  )
}

export function HomeView(): JSX.Element {
  const stores = useStores()
  const texts = useTexts()
  const last = useStore(stores.chat.conversation.$messages).at(-1)
  const ref = useFocus<HTMLDivElement>()
  return (
    <div class="page" ref={ref} tabIndex={-1}>
      <div class="greeting">
        <h2>{texts.welcome}</h2>
      </div>
      <Entry icon="chat" title={texts.chatEntry} onClick={() => showView(stores, 'chat')}>
        {last?.text ?? texts.chatHint}
      </Entry>
      <Entry icon="phone" title={texts.requestCall} onClick={() => showView(stores, 'callback')}>
        {texts.callHint}
      </Entry>
      <PrivacyRow />
    </div>
  )
}
