import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { watchTraffic } from './browser.ts'
import { serveBundle } from './bundle-page.ts'
import { type Demo, startDemo } from './demo.ts'
import { until } from './poll.ts'
import { usePages } from './use-pages.ts'

const stage = usePages()
let demos: readonly Demo[] = []

beforeAll(async () => {
  demos = await Promise.all([startDemo(), startDemo(), startDemo()])
})
afterAll(() => Promise.all(demos.map((demo) => demo.stop())))

const tag = ({ gateway, site }: Demo, attributes = ''): string =>
  `<script defer src="${gateway}/beckon.js" data-site="${site}" data-consent="external" ${attributes}></script>`

/** Two inboxes behind launchers, each by a tag, and a third in the page that came from npm. */
async function openThree(): Promise<{ page: Page; traffic: ReturnType<typeof watchTraffic> }> {
  const [first, second, third] = demos as [Demo, Demo, Demo]
  const context = await stage.browser.newContext({ locale: 'en-GB' })
  const page = await context.newPage()
  const traffic = watchTraffic(page)
  await serveBundle(page, 'npm-page.ts')
  await page.goto(
    stage.pages.add(`<title>Three</title>${tag(first)}${tag(second, 'data-launcher="visible" data-position="left"')}
      <body><div style="width:380px;height:480px;margin:auto" data-own-site="${third.site}" data-own-host="${third.gateway}"></div>
      <script>heard = []; addEventListener('beckon:message:sent', ({ site, detail }) => heard.push(site + ' ' + detail.message.text))</script>
      <script type="module" src="/own/page.js"></script>`),
  )
  await page.getByRole('button', { name: 'Open chat' }).nth(1).waitFor()
  return { page, traffic }
}

async function say(page: Page, where: 'dialog' | 'region', text: string): Promise<void> {
  const chat = page.getByRole(where)
  await chat.getByRole('textbox', { name: 'Message' }).fill(text)
  await chat.getByRole('button', { name: 'Send' }).click()
  await chat.getByText('Sent').waitFor()
}

interface Conversations {
  conversations: { cases: { lastMessage: { text: string } | null }[] }[]
}

const readTexts = async (demo: Demo): Promise<(string | undefined)[]> =>
  (
    await until(
      () => demo.read<Conversations>('/v1/conversations'),
      ({ conversations }) => conversations.length > 0,
    )
  ).conversations.flatMap(({ cases }) => cases.map(({ lastMessage }) => lastMessage?.text))

test('two inboxes and one within the page share nothing, and each goes on without the others', async () => {
  const [first, second, third] = demos as [Demo, Demo, Demo]
  const { page, traffic } = await openThree()
  await page.evaluate(() => {
    const own: string[] = []
    Object.assign(window, { told: own })
    window.own?.on('message:sent', ({ message }) => own.push(message.text))
  })
  const launchers = page.getByRole('button', { name: 'Open chat' })
  await launchers.nth(0).click()
  await say(page, 'dialog', 'For the first')
  await page.keyboard.press('Escape')
  await launchers.nth(1).click()
  await say(page, 'dialog', 'For the second')
  await say(page, 'region', 'For the third')

  expect(await Promise.all(demos.map(readTexts))).toEqual([
    ['For the first'],
    ['For the second'],
    ['For the third'],
  ])
  const heard = await page.evaluate(() => [
    (window as unknown as { heard: string[] }).heard,
    (window as unknown as { told: string[] }).told,
  ])
  expect(heard).toEqual([
    [`${first.site} For the first`, `${second.site} For the second`],
    ['For the third'],
  ])
  const stored = await page.evaluate(() =>
    Object.entries(localStorage).map(([key, text]) => [key, JSON.parse(text).session] as const),
  )
  expect(stored.map(([key]) => key).sort()).toEqual(
    demos.map(({ site }) => `beckon.${site}`).sort(),
  )
  expect(new Set(stored.map(([, session]) => session)).size).toBe(3)
  const hosts = traffic.sockets.map((url) => new URL(url).host)
  expect(hosts.sort()).toEqual(demos.map(({ gateway }) => new URL(gateway).host).sort())
  // The same files, and yet each is fetched from its own gateway, and used there alone.
  const files = traffic.requests.filter((url) => url.includes('/beckon/lines-'))
  expect(files.map((url) => new URL(url).host).sort()).toEqual(
    [first, second].map(({ gateway }) => new URL(gateway).host).sort(),
  )
  const locks = await page.evaluate(async () =>
    (await navigator.locks.query()).held?.map(({ name }) => name),
  )
  const seats = locks?.filter((name) => name?.startsWith('beckon.')) ?? []
  expect(seats.length).toBeGreaterThanOrEqual(3)
  expect(new Set(seats).size).toBe(seats.length)

  await page.evaluate((site) => window.beckon?.sites?.[site]?.destroy(), first.site)
  expect(await page.locator('beckon-widget').count()).toBe(2)
  await say(page, 'dialog', 'Still for the second')
  await page.evaluate(() => window.own?.destroy())
  expect(await page.getByRole('region').count()).toBe(0)
  await say(page, 'dialog', 'And once more')
  expect(await readTexts(second)).toEqual(['And once more'])
  expect(await readTexts(third)).toEqual(['For the third'])
  expect(traffic.errors).toEqual([])
})

test('each lies where and as high as it was told itself', async () => {
  const [first, second] = demos as [Demo, Demo, Demo]
  const { page } = await openThree()
  const heights = await page.evaluate(
    async ([one, other]) => {
      const { sites = {} } = window.beckon ?? {}
      await sites[one]?.update({ zIndex: 10, offsetY: 60 })
      await sites[other]?.update({ zIndex: 20 })
      return [...document.querySelectorAll('beckon-widget:not([data-inline])')].map((host) => {
        const button = host.shadowRoot?.querySelector('.launcher')
        if (!button) throw new Error('There is no launcher.')
        const { bottom, left } = button.getBoundingClientRect()
        return [getComputedStyle(button).zIndex, innerHeight - bottom, left < 100]
      })
    },
    [first.site, second.site] as const,
  )
  expect(heights).toEqual([
    ['10', 60, false],
    ['20', 20, true],
  ])
})
