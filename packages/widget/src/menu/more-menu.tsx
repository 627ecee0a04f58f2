import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Icon } from '../panel/icon.tsx'
import { createLazyPart } from '../panel/lazy-view.tsx'
import { useStore } from '../panel/use-store.ts'
import { useStores, useTexts } from '../panel/use-stores.ts'

const Menu = createLazyPart(() => import('./menu.tsx'))

/** What is seldom wanted of a chat; it is fetched when it is. */
export function MoreMenu(): JSX.Element {
  const { $menu } = useStores()
  const texts = useTexts()
  const shown = useStore($menu)
  const [asked, setAsked] = useState(false)
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
