import type { Browser, Page } from 'playwright-core'
import type { Demo } from './demo.ts'
import { until } from './poll.ts'
import { type Visitor, welcomeVisitor } from './visitor.ts'

/** A socket that was opened: whose, and when it was let in. */
export interface SocketNote {
  page: Page
  upAt: number | undefined
  isOpen(): boolean
}

/** Tabs of one visitor who has written before. */
export interface Tabs {
  tabs: readonly Visitor[]
  /** WebSockets that any of them opened so far, by the browser's account. */
  sockets: readonly SocketNote[]
}

function noteSockets(page: Page, notes: SocketNote[]): void {
  page.on('websocket', (socket) => {
    const note: SocketNote = { page, upAt: undefined, isOpen: () => !socket.isClosed() }
    notes.push(note)
    socket.on('framereceived', ({ payload }) => {
      if (String(payload).startsWith('40/visitor')) note.upAt ??= Date.now()
    })
  })
}

/** Sockets of visitors that are open, by the gateway's account. */
export async function countSockets({ gateway }: Pick<Demo, 'gateway'>): Promise<number> {
  const text = await (await fetch(`${gateway}/metrics`)).text()
  return Number(/^beckon_sockets\{namespace="\/visitor"\} (\d+)/m.exec(text)?.[1])
}

export interface TabsOptions {
  /** In how many of them the chat is opened; all where absent. */
  open?: number
}

/** Opens them one after the other; the first writes a line, and the others know of it. */
export async function openTabs(
  { browser, demo }: { browser: Browser; demo: Demo },
  paths: readonly string[],
  { open = paths.length }: TabsOptions = {},
): Promise<Tabs> {
  const [home = '', ...rest] = paths
  const sockets: SocketNote[] = []
  const newContext: Browser['newContext'] = async (settings) => {
    const context = await browser.newContext(settings)
    context.on('page', (page) => noteSockets(page, sockets))
    return context
  }
  const first = await welcomeVisitor({ newContext }, `${demo.shop}/${home}`)
  await first.openChat()
  await first.say('Here I am')
  await first.log.getByText('Here I am').waitFor()
  const tabs = [first]
  for (const path of rest) {
    const tab = await first.openTab(`${demo.shop}/${path}`)
    tabs.push(tab)
    if (tabs.length <= open) {
      await tab.openChat()
      await tab.log.getByText('Here I am').waitFor()
    } else {
      await tab.page.locator('beckon-widget .badge').waitFor({ state: 'attached' })
    }
  }
  await until(
    () => countSockets(demo),
    (count) => count >= 1,
  )
  return { tabs, sockets }
}
