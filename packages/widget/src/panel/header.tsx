import type { View } from '@beckon/core'
import type { JSX } from 'preact'
import { Avatar } from './avatar.tsx'
import { Icon } from './icon.tsx'
import { showView } from './show-view.ts'
import { useStore } from './use-store.ts'
import { useCompany, useStores, useTexts } from './use-stores.ts'

const BACK: Readonly<Record<View, View | undefined>> = {
  home: undefined,
  help: undefined,
  chat: 'home',
  callback: 'chat',
}

/** Says no more than is known: whether there is a line, not who sits at its end. */
function Status(): JSX.Element {
  const { chat } = useStores()
  const texts = useTexts()
  const state = useStore(chat.connection.$connection)
  const words = { online: texts.online, connecting: texts.connecting, offline: texts.offline }
  const known = state === 'online' || state === 'offline' ? state : 'connecting'
  return (
    <span class={`status ${known}`} role="status">
      {state === 'idle' || state === 'stopped' ? '' : words[known]}
    </span>
  )
}

export function Header(): JSX.Element {
  const stores = useStores()
  const texts = useTexts()
  const company = useCompany()
  const back = BACK[useStore(stores.$view)]
  return (
    <div class="header">
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
