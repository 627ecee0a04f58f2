import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { type Agent, signIn } from './agent.ts'
import { startBrowser, WITH_CACHE } from './browser.ts'
import { createText, pick, uploaded } from './file-visitor.ts'
import { until } from './poll.ts'
import { countSockets } from './tabs.ts'
import { useDemo } from './use-demo.ts'
import { type Visitor, welcomeVisitor } from './visitor.ts'

const stage = useDemo()

let agent: Agent

beforeAll(async () => {
  agent = await signIn(stage.browser, stage.demo.console)
})

const sockets = (count: number): Promise<number> =>
  until(
    () => countSockets(stage.demo),
    (open) => open === count,
  )

/** Notes when the page is shown again, and whether it was kept. */
const noteReturns = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }))
  })

interface Return {
  persisted: boolean | undefined
  reasons: unknown
}

/** Goes back, and tells what became of the page meanwhile. */
async function goBack(page: Page): Promise<Return> {
  await page.goBack({ waitUntil: 'commit' })
  return until(
    () =>
      page.evaluate(() => {
        const [entry] = performance.getEntriesByType('navigation')
        const reasons: unknown = Reflect.get(entry ?? {}, 'notRestoredReasons')
        return { persisted: Reflect.get(window, 'persisted') as boolean | undefined, reasons }
      }),
    ({ persisted, reasons }) => persisted !== undefined || reasons !== null,
  )
}

const KEPT: Return = { persisted: true, reasons: null }

async function meet(question: string, change?: (page: Page) => Promise<void>): Promise<Visitor> {
  const browser = await startBrowser(WITH_CACHE)
  const visitor = await welcomeVisitor(browser, stage.demo.shop)
  await change?.(visitor.page)
  await visitor.openChat()
  await visitor.say(question)
  await visitor.log.getByText(question).waitFor()
  await visitor.log.locator('.sent, .delivered, .seen').first().waitFor()
  await noteReturns(visitor.page)
  return visitor
}

test('a page with an open chat rests in the back-forward cache without a socket, and catches up once', async () => {
  const visitor = await meet('Is it in stock?')
  const { page, log, context } = visitor
  await page.getByRole('textbox', { name: 'Message' }).fill('Half a sent')
  await sockets(1)
  await agent.openCase('Is it in stock?')
  // The next page has a chat of its own, or is nobody's.
  for (const [round, away, open] of [
    ['first', `${stage.demo.shop}/cart.html`, 1],
    ['second', 'about:blank', 0],
  ] as const) {
    await page.goto(away)
    await sockets(open)
    await agent.reply(`While away the ${round} time`)
    await agent.page.getByText(`While away the ${round} time`).first().waitFor()
    expect(await goBack(page)).toEqual(KEPT)
    await log.getByText(`While away the ${round} time`).waitFor()
    await agent.reply(`Back the ${round} time`)
    await log.getByText(`Back the ${round} time`).waitFor()
    await sockets(1)
    await page.evaluate(() => Object.assign(window, { persisted: undefined }))
  }
  expect(await page.getByRole('textbox', { name: 'Message' }).inputValue()).toBe('Half a sent')
  await visitor.say('And in oak?')
  await agent.page.getByText('And in oak?').first().waitFor()
  const said = await log.locator('.bubble').allTextContents()
  expect(said).toEqual([
    'Is it in stock?',
    'While away the first time',
    'Back the first time',
    'While away the second time',
    'Back the second time',
    'And in oak?',
  ])
  expect(visitor.traffic.errors).toEqual([])
  await context.browser()?.close()
})

test('by long polling too', async () => {
  const visitor = await meet('Through a proxy', async (page) => {
    await page.routeWebSocket(/.*/, (socket) => socket.close())
    await page.reload()
  })
  const { page, log, context } = visitor
  await agent.openCase('Through a proxy')
  await page.goto(`${stage.demo.shop}/cart.html`)
  await agent.reply('While it was away')
  expect(await goBack(page)).toEqual(KEPT)
  await log.getByText('While it was away').waitFor()
  await agent.reply('And now')
  await log.getByText('And now').waitFor()
  expect(await log.locator('.bubble').count()).toBe(3)
  await context.browser()?.close()
})

test('what was on its way when the page was left is sent once', async () => {
  const visitor = await meet('Before all')
  const { page, log, context } = visitor
  await page.getByRole('textbox', { name: 'Message' }).fill('On its way')
  await page.evaluate((away) => {
    const root = document.querySelector('beckon-widget')?.shadowRoot
    root?.querySelector<HTMLElement>('button[type=submit]')?.click()
    location.href = away
  }, `${stage.demo.shop}/cart.html`)
  await page.waitForURL(/cart/)
  expect(await goBack(page)).toEqual(KEPT)
  await log.locator('.visitor.sent, .visitor.delivered, .visitor.seen').waitFor()
  await agent.openCase('On its way')
  expect(await log.locator('.bubble').allTextContents()).toEqual(['Before all', 'On its way'])
  await context.browser()?.close()
})

test('a file that was on its way goes on when the page is shown again', async () => {
  const visitor = await meet('With a file')
  const { page, context } = visitor
  let parts = 0
  let cut = (): void => {}
  const isCut = new Promise<void>((resolve) => {
    cut = resolve
  })
  await page.route('**/v1/files/*', async (route) => {
    if (route.request().method() !== 'PATCH' || ++parts > 1) return route.continue()
    await isCut
    return route.abort('connectionaborted').catch(() => {})
  })
  await pick(visitor, [createText('long.txt', 3_000_000)])
  await expect.poll(() => parts).toBe(1)
  await page.goto(`${stage.demo.shop}/cart.html`)
  expect(await goBack(page)).toEqual(KEPT)
  cut()
  await uploaded(page, 'long.txt')
  await context.browser()?.close()
})
