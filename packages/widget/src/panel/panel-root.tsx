import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { ChatView } from './chat-view.tsx'
import { isFullScreen, watchClose } from './close-watch.ts'
import { Header } from './header.tsx'
import { trackKeyboard } from './keyboard-inset.ts'
import { createLazyView } from './lazy-view.tsx'
import { trapTab } from './trap-tab.ts'
import { useStore } from './use-store.ts'
import { useCompany, useStores, useTexts } from './use-stores.ts'

const HomeView = createLazyView(() => import('../home/home-view.tsx'))

const VIEWS = {
  chat: ChatView,
  callback: createLazyView(() => import('../callback/callback-view.tsx')),
  home: HomeView,
  help: createLazyView(() => import('../help/help-view.tsx')),
}

function Panel(): JSX.Element {
  const { $open, $view } = useStores()
  const texts = useTexts()
  const company = useCompany()
  const ref = useRef<HTMLElement>(null)
  const ViewComponent = VIEWS[useStore($view)]

  useEffect(() => (ref.current ? trackKeyboard(ref.current) : undefined), [])
  useEffect(() => watchClose(() => $open.set(false)), [$open])

  return (
    <section
      ref={ref}
      class="panel"
      part="panel"
      role="dialog"
      aria-modal={isFullScreen()}
      aria-label={company || texts.conversation}
      lang={texts.locale}
      dir={texts.dir}
      tabIndex={-1}
      onKeyDown={trapTab}
    >
      <Header />
      <ViewComponent />
    </section>
  )
}

/** Nothing while closed: a page pays for the panel only while it is seen. */
export function PanelRoot(): JSX.Element | null {
  return useStore(useStores().$open) ? <Panel /> : null
}
