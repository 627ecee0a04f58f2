import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { ChatView } from './chat-view.tsx'
import { fillScreen } from './fill-screen.ts'
import { Header } from './header.tsx'
import { isFullScreen } from './is-full-screen.ts'
import { lateHours } from './late-hours.ts'
import { createLazyView } from './lazy-view.tsx'
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
  const stores = useStores()
  const { $open, $view, inline } = stores
  const texts = useTexts()
  const company = useCompany()
  const ref = useRef<HTMLElement>(null)
  const ViewComponent = VIEWS[useStore($view)]

  useEffect(() => {
    const panel = ref.current
    return inline || !panel ? undefined : fillScreen(panel, () => $open.set(false))
  }, [$open, inline])

  useEffect(() => lateHours(stores), [stores])

  return (
    <section
      ref={ref}
      class="panel"
      part="panel"
      {...(inline ? { role: 'region' } : { role: 'dialog', 'aria-modal': isFullScreen() })}
      aria-label={company || texts.conversation}
      lang={texts.locale}
      dir={texts.dir}
      tabIndex={-1}
    >
      <Header />
      <ViewComponent />
    </section>
  )
}

/** Nothing while closed: a page pays for the panel only while it is seen. */
export function PanelRoot(): JSX.Element | null {
  const { $open, inline } = useStores()
  return useStore($open) || inline ? <Panel /> : null
}
