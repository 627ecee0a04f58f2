import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { signIn } from './agent.ts'
import { startBrowser, WITH_CACHE } from './browser.ts'
import { findMedian } from './find-median.ts'
import { until } from './poll.ts'
import { countSockets, openTabs, type SocketNote, type Tabs } from './tabs.ts'
import { useDemo } from './use-demo.ts'
import type { Visitor } from './visitor.ts'

const stage = useDemo()
const PATHS = ['', 'cart.html', 'product.html?id=harbour-lamp', 'cart.html', '']

/** Milliseconds. What is promised is 200 and takes a tenth of it; a busy machine has room for the rest. */
const IN_STEP = 1000

/** Milliseconds. What is promised is 3000 on a machine of one's own; a tab that hangs does so for 9000. */
const TAKEOVER = 6000

/** When a text first stood in each tab, by its own clock. */
function whenShown(page: Page, text: string): Promise<number> {
  return page
    .waitForFunction(
      (wanted) => {
        const log = document.querySelector('beckon-widget')?.shadowRoot?.querySelector('[role=log]')
        return log?.textContent?.includes(wanted) ? Date.now() : undefined
      },
      text,
      { polling: 5 },
    )
    .then((handle) => handle.jsonValue() as Promise<number>)
}

test('five tabs have one socket, and a message in one is in all of them at once', async () => {
  const { tabs, sockets } = await openTabs(stage, PATHS)
  await until(
    () => countSockets(stage.demo),
    (open) => open === 1,
  )
  expect(sockets).toHaveLength(1)
  const times: number[] = []
  for (let run = 0; run < 5; run++) {
    const sender = tabs[run]
    const text = `From tab ${run}`
    const shown = tabs.map(({ page }) => whenShown(page, text))
    const others = tabs.filter((tab) => tab !== sender).map((tab) => shown[tabs.indexOf(tab)])
    const acted = await sender?.page.evaluate((said) => {
      const now = Date.now()
      void window.beckon?.send(said)
      return now
    }, text)
    times.push(Math.max(...(await Promise.all(others)).map(Number)) - Number(acted))
    await Promise.all(shown)
  }
  console.log(`a message was in four other tabs after ${times.join(', ')} ms`)
  expect(findMedian(times)).toBeLessThan(IN_STEP)
  await tabs[0]?.context.close()
})

test('reading in one tab clears the badge of all', async () => {
  const { tabs } = await openTabs(stage, PATHS.slice(0, 3), { open: 1 })
  const [first] = tabs
  const agent = await signIn(stage.browser, stage.demo.console)
  await first?.page.bringToFront()
  await agent.openCase('Here I am')
  await first?.page.getByRole('button', { name: 'Close' }).first().click()
  await agent.reply('A first answer')
  const badges = tabs.map(({ page }) => page.locator('beckon-widget .badge'))
  for (const badge of badges)
    await until(
      () => badge.textContent(),
      (text) => text === '1',
    )
  await first?.openChat()
  for (const badge of badges)
    await until(
      () => badge.isHidden(),
      (hidden) => hidden,
    )
  expect(await countSockets(stage.demo)).toBe(1)
  await first?.context.close()
  await agent.page.context().close()
})

const leaderOf = ({ sockets }: Tabs): Page => {
  const open = sockets.filter((socket) => socket.isOpen())
  expect(open).toHaveLength(1)
  return (open[0] as SocketNote).page
}

const crash = async (page: Page): Promise<void> => {
  const devtools = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  devtools.send('Page.crash').catch(() => {})
  await crashed
}

/** What a browser tells a page before it lets it run no more; this one here freezes nothing by itself. */
const freeze = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.dispatchEvent(new Event('freeze')))

/** Runs nothing else for a while, and answers nobody. */
const hang = async (page: Page): Promise<void> => {
  await page.evaluate(() => {
    setTimeout(() => {
      const end = Date.now() + 9000
      while (Date.now() < end);
    })
  })
}

const ENDS: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ['closed', (page) => page.close()],
  ['crashed', crash],
  ['frozen', freeze],
  ['hanging', hang],
  ['taken elsewhere', (page) => page.goto('about:blank')],
]

test.each(ENDS)('another tab goes on where the one with the socket is %s', async (how, end) => {
  const stand = await openTabs(stage, PATHS.slice(0, 3))
  const leader = leaderOf(stand)
  const left = stand.tabs.filter(({ page }) => page !== leader)
  await left[0]?.page.bringToFront()
  const ended = Date.now()
  await end(leader)
  const text = `After it was ${how}`
  await left[0]?.page.evaluate((said) => void window.beckon?.send(said), text)
  for (const { log } of left) await log.getByText(text).waitFor()
  const next = await until(
    async () => stand.sockets.filter(({ page }) => page !== leader),
    (others) => others.some(({ upAt }) => upAt !== undefined),
  )
  const [{ upAt = 0 } = {}] = next.filter((socket) => socket.upAt)
  console.log(`${how}: the next socket was up after ${upAt - ended} ms`)
  expect(upAt - ended).toBeLessThan(TAKEOVER)
  await until(
    () => countSockets(stage.demo),
    (open) => open === 1,
  )
  for (const { log } of left) expect(await log.getByText(text).count()).toBe(1)
  await left[0]?.context.close()
})

test('a page whose chat is closed rests in the back-forward cache, and has its socket again after', async () => {
  const browser = await startBrowser(WITH_CACHE)
  const { tabs } = await openTabs({ demo: stage.demo, browser }, PATHS.slice(0, 1))
  const { page, log, context } = tabs[0] as Visitor
  await page.getByRole('button', { name: 'Close' }).first().click()
  await page.evaluate(() => {
    window.addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }))
  })
  await page.goto(`${stage.demo.shop}/cart.html`)
  await page.goBack({ waitUntil: 'commit' })
  const restored = await until(
    () => page.evaluate(() => Reflect.get(window, 'persisted') as boolean | undefined),
    (persisted) => persisted !== undefined,
  )
  expect(restored).toBe(true)
  await page.evaluate(() => void window.beckon?.send('Back again'))
  await page.evaluate(() => void window.beckon?.open())
  await log.getByText('Back again').waitFor()
  await until(
    () => countSockets(stage.demo),
    (open) => open === 1,
  )
  await context.close()
  await browser.close()
})
