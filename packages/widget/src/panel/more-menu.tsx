import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Icon } from './icon.tsx'
import { createLazyPart } from './lazy-view.tsx'
import { useStore } from './use-store.ts'
import { useStores, useTexts } from './use-stores.ts'

const Menu = createLazyPart(() => import('../menu/menu.tsx'))

/** What is seldom wanted of a chat; it is fetched when it is. */
export function MoreMenu(): JSX.Element | null {
  const { chat, $menu } = useStores()
  const texts = useTexts()
  const shown = useStore($menu)
  const [asked, setAsked] = useState(false)
  if (useStore(chat.conversation.$messages).length === 0) return null
  const toggle = (): void => {
    setAsked(true)
    $menu.set(!shown)
  }
  return (
    <div class="more">
      <button
        type="button"
        class="tool"
        aria-label={texts.more}
        aria-expanded={shown}
        onClick={toggle}
      >
        <Icon name="more" />
      </button>
      {asked && shown ? <Menu /> : null}
    </div>
  )
}
