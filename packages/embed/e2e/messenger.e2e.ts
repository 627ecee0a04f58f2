import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Agent, signIn } from './agent.ts'
import { startBrowser } from './browser.ts'
import { type Demo, startDemo } from './demo.ts'
import { listForcedFaults } from './list-forced-faults.ts'
import { runAxe } from './run-axe.ts'
import { settleMotion } from './settle-motion.ts'
import { startTelegram, type Telegram } from './telegram.ts'
import { type Visitor, welcomeVisitor } from './visitor.ts'

const SOON = { timeout: 15_000 }
const OFFER = 'Continue on Telegram'

let telegram: Telegram
let demo: Demo
let browser: Browser
let agent: Agent

beforeAll(async () => {
  telegram = await startTelegram('hearth_bot')
  const settings = { ...telegram.settings, REPLY_GATHER: '0', AWAY_AFTER: '0' }
  ;[demo, browser] = await Promise.all([startDemo(settings), startBrowser()])
  await telegram.connect(demo)
  agent = await signIn(browser, demo.console)
})
afterAll(async () => {
  await browser?.close()
  await demo?.stop()
  await telegram?.stop()
})

async function welcome(question: string): Promise<Visitor> {
  const visitor = await welcomeVisitor(browser, demo.shop)
  // Telegram's own page, which opens the app.
  await visitor.context.route('https://t.me/**', (route) => route.fulfill({ body: 'Telegram' }))
  await visitor.openChat()
  await visitor.say(question)
  await visitor.page.getByRole('button', { name: OFFER }).waitFor(SOON)
  return visitor
}

/** Where the chat leads them. */
async function follow({ context, page }: Visitor): Promise<string> {
  const opened = context.waitForEvent('page')
  await page.getByRole('button', { name: OFFER }).click()
  const tab = await opened
  await tab.waitForURL(/^https:\/\/t\.me\/hearth_bot\?start=/)
  const url = tab.url()
  expect(await tab.evaluate(() => [window.opener, document.referrer])).toEqual([null, ''])
  await tab.close()
  return url
}

test('somebody chooses Telegram, leaves, and the conversation goes on there, and here when they are back', async () => {
  const visitor = await welcome('Is the oak chair in stock?')
  const { page, context } = visitor
  expect(await runAxe(page, 'beckon-widget', '[role=dialog]')).toEqual([])
  const url = await follow(visitor)
  const link = page.getByRole('link', { name: 'Open Telegram' })
  expect(await link.getAttribute('href')).toBe(url)
  expect(await runAxe(page, 'beckon-widget', '[role=dialog]')).toEqual([])
  const kim = telegram.bot.meet()
  await kim.start(url)
  await page.getByText('This chat continues on Telegram.').waitFor(SOON)
  expect(await runAxe(page, 'beckon-widget', '[role=dialog]')).toEqual([])
  await page.close()

  await agent.openCase('Is the oak chair in stock?')
  await agent.page.getByText('Goes on in Telegram').waitFor(SOON)
  await agent.reply('Yes, and in walnut.')
  expect(await kim.wait((text) => text.includes('walnut'))).toBe('Yes, and in walnut.')
  await agent.page.getByText('Also sent by Telegram').waitFor(SOON)

  await kim.write('Please keep one for me')
  const log = agent.page.getByRole('log')
  await log.getByText('Please keep one for me').waitFor(SOON)
  await log.getByText('By Telegram', { exact: true }).waitFor(SOON)

  const back = await context.newPage()
  await back.goto(demo.shop)
  await back.getByRole('button', { name: 'Open chat' }).click()
  const said = back.getByRole('log')
  await said.getByText('Please keep one for me').waitFor(SOON)
  const texts = await said.allInnerTexts()
  const places = ['in stock?', 'in walnut.', 'keep one'].map((text) => texts.join().indexOf(text))
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(places).not.toContain(-1)
  // What was read there is not counted here.
  expect(await back.title()).not.toMatch(/^\(/)

  // Written there while the chat is open here, it is seen at once.
  await kim.write('The one with arms')
  await said.getByText('The one with arms').waitFor(SOON)
  await back.getByRole('button', { name: 'Stop' }).click()
  await back.getByText('This chat continues on Telegram.').waitFor({ state: 'detached' })
  await kim.write('Are you still there?')
  expect(kim.heard.at(-1)).toMatch(/^To talk to .* here, open the chat on its website/)
}, 120_000)

test('asks nobody anything, and opens nothing, before they choose it', async () => {
  const { traffic, context, page } = await welcome('Do you deliver?')
  expect(traffic.requests.filter((url) => url.includes('t.me'))).toEqual([])
  expect(context.pages()).toHaveLength(1)
  await page.getByRole('button', { name: 'Not now' }).click()
  await page.getByRole('button', { name: OFFER }).waitFor({ state: 'detached' })
}, 60_000)

/** A page in a language, as far as the widget is concerned, on the narrowest phone. */
async function welcomeIn(language: string, colorScheme: 'light' | 'dark') {
  const viewport = { width: 320, height: 640 }
  const context = await browser.newContext({ locale: 'en-GB', colorScheme, viewport })
  await context.route('https://t.me/**', (route) => route.fulfill({ body: 'Telegram' }))
  const page = await context.newPage()
  await page.addInitScript((given) => {
    addEventListener('DOMContentLoaded', () => {
      document.documentElement.lang = given
    })
  }, language)
  await page.goto(demo.shop)
  const find = (css: string) => page.locator(`beckon-widget ${css}`)
  await find('.launcher').click()
  await find('.composer textarea').fill('7')
  await find('.send').click()
  await find('.messenger .link').waitFor(SOON)
  return { context, page, find }
}

test.each([
  ['ar', 'dark'],
  ['fi', 'light'],
  ['el', 'dark'],
] as const)(
  'is within its edges and within reach in %s, %s, whether offered, waited for or gone on',
  async (language, colorScheme) => {
    const { context, page, find } = await welcomeIn(language, colorScheme)
    async function listFaults(): Promise<string[]> {
      await settleMotion(page)
      const wide = await find(':is(.panel, .scroller, .page, .thread)').evaluateAll((all) =>
        all.filter((one) => one.scrollWidth > one.clientWidth).map(({ className }) => className),
      )
      const found = await runAxe(page, 'beckon-widget', '[role=dialog]')
      return [...wide, ...found, ...(await listForcedFaults(page))]
    }

    expect(await listFaults()).toEqual([])
    const opened = context.waitForEvent('page')
    await find('.messenger .link').click()
    await (await opened).close()
    await find('.messenger a').waitFor(SOON)
    expect(await listFaults()).toEqual([])
    const link = await find('.messenger a').getAttribute('href')
    await telegram.bot.meet().start(link ?? '')
    await find('.messenger a').waitFor({ state: 'detached', ...SOON })
    expect(await listFaults()).toEqual([])
    await context.close()
  },
  60_000,
)
