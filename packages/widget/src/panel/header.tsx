import type { View } from '@beckon/core'
import type { JSX } from 'preact'
import { Avatar } from './avatar.tsx'
import { Icon } from './icon.tsx'
import { LazyMore } from './lazy-lines.tsx'
import { showView } from './show-view.ts'
import { Status } from './status.tsx'
import { useStore } from './use-store.ts'
import { useCompany, useStores, useTexts } from './use-stores.ts'

const BACK: Readonly<Record<View, View | undefined>> = {
  home: undefined,
  help: 'home',
  chat: 'home',
  callback: 'chat',
}

export function Header(): JSX.Element {
  const stores = useStores()
  const texts = useTexts()
  const company = useCompany()
  const view = useStore(stores.$view)
  const isWritten = useStore(stores.chat.conversation.$messages).length > 0
  const back = BACK[view]
  return (
    <div class="header" part="header">
      {back ? (
        <button
          type="button"
          class="tool"
          aria-label={texts.back}
          onClick={() => showView(stores, back)}
        >
          <Icon name="back" />
        </button>
      ) : null}
      <Avatar name={company} />
      <div class="title">
        <strong>
          <bdi>{company}</bdi>
        </strong>
        <Status />
      </div>
      {view === 'chat' && isWritten ? <LazyMore /> : null}
      <button
        type="button"
        class="tool"
        aria-label={texts.close}
        onClick={() => stores.$open.set(false)}
      >
        <Icon name="close" />
      </button>
    </div>
  )
}
