import type { Decision, MomentSettings } from '@beckon/protocol'
import type { Locator, Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { watchTraffic } from './browser.ts'
import { serveBundle } from './bundle-page.ts'
import { until } from './poll.ts'
import { runAxe } from './run-axe.ts'
import { useDemo } from './use-demo.ts'

const stage = useDemo()
const pages: Page[] = []

afterEach(async () => {
  for (const page of pages.splice(0)) await page.context().close()
})

interface Guest {
  page: Page
  card: Locator
  traffic: ReturnType<typeof watchTraffic>
}

/** Somebody on a page of the shop where everything is agreed to, or as they say. */
async function visit(
  settings: MomentSettings,
  choice: object | 'granted' = 'granted',
): Promise<Guest> {
  await stage.demo.put('moments', settings)
  const context = await stage.browser.newContext({ locale: 'en-GB' })
  const page = await context.newPage()
  pages.push(page)
  const traffic = watchTraffic(page)
  await page.goto(stage.demo.shop)
  await page.evaluate((given) => window.beckon?.consent(given), choice)
  return { page, traffic, card: page.locator('beckon-moment .card') }
}

const answered = (page: Page): Promise<unknown> =>
  page.waitForResponse((response) => response.url().endsWith('/v1/batch') && response.ok())

/** As a browser says it when the pointer goes to its tabs. */
const leave = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      void document.documentElement.dispatchEvent(
        new MouseEvent('mouseout', { bubbles: true, clientY: -1, relatedTarget: null }),
      ),
  )

test('who scrolled and turns to leave is offered something, without a socket or the focus', async () => {
  const answer = { kind: 'callback', title: 'Shall we call you?' } as const
  const variants = [
    { id: 'plain' },
    { id: 'none', weight: 1, moment: { title: 'Or shall we not?' } },
  ]
  const { page, card, traffic } = await visit({
    rules: [{ id: 'leaving', when: { scroll: 60, exit: true }, moment: answer, variants }],
  })
  await answered(page)
  await expect.poll(() => traffic.requests.some((url) => /create-watches/.test(url))).toBe(true)
  expect(traffic.requests.some((url) => /create-moments/.test(url))).toBe(false)
  await leave(page)
  await page.evaluate(() => {
    Object.assign(window, { shown: [] })
    window.addEventListener('beckon:moment:shown', ({ detail }) =>
      (window as unknown as { shown: unknown[] }).shown.push(detail.moment.variant),
    )
    window.scrollTo(0, document.documentElement.scrollHeight)
  })
  expect(await card.count()).toBe(0)
  // Pages scroll as smoothly as they like.
  await until(
    async () => {
      await leave(page)
      return card.count()
    },
    (count) => count > 0,
  )
  expect(traffic.sockets).toEqual([])
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
  const shown = await page.evaluate(() => (window as unknown as { shown: string[] }).shown)
  const { decisions } = await stage.demo.read<{ decisions: Decision[] }>('/v1/decisions')
  expect(decisions[0]).toMatchObject({ verdict: 'sent', channel: 'page' })
  expect(shown).toEqual([decisions[0]?.inputs['variant']])
  await page.getByRole('button', { name: 'Request a call' }).click()
  await page.getByRole('dialog').getByLabel('Phone number').waitFor()
  expect(traffic.errors).toEqual([])
})

/** As tracking does when somebody clicks in anger. */
const sense = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      void window.beckon?.use({
        name: `senses-${Math.random()}`,
        setup: (client) =>
          client.emit('signal:sensed', { kind: 'frustration', reason: 'rage-click' }),
      }),
  )

test('what tracking senses brings a card, and a modal of the page comes before it', async () => {
  const { page, card } = await visit({
    rules: [
      { id: 'stuck', when: { signal: 'frustration' }, moment: { kind: 'custom', title: 'Stuck?' } },
    ],
  })
  await answered(page)
  await page.evaluate(() => {
    const dialog = document.createElement('dialog')
    dialog.textContent = 'Sign in'
    document.body.append(dialog)
    dialog.showModal()
  })
  const received = page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        window.addEventListener('beckon:moment:received', ({ detail }) => {
          if (detail.moment.kind === 'custom') resolve()
        })
      }),
  )
  // What waits for it is fetched only now.
  const again = setInterval(() => void sense(page), 200)
  await received
  clearInterval(again)
  expect(await card.isVisible()).toBe(false)
  await page.evaluate(() => document.querySelector('dialog')?.close())
  await card.waitFor()
})

test('without consent to personalization nothing is watched and nothing shown', async () => {
  const { page, card, traffic } = await visit(
    {
      rules: [
        { id: 'all', when: { url: ['*'] }, moment: { kind: 'custom', title: 'Hello' } },
        { id: 'exit', when: { exit: true }, moment: { kind: 'custom', title: 'Stay' } },
      ],
    },
    { analytics: true },
  )
  await answered(page)
  await leave(page)
  const next = answered(page)
  await page.evaluate(() => window.beckon?.track('Something'))
  await next
  expect(await card.count()).toBe(0)
  expect(traffic.requests.some((url) => /take-|create-watches/.test(url))).toBe(false)
})

test('a page that bundles the widget itself shows moments too', async () => {
  await stage.demo.put('moments', {
    rules: [
      {
        id: 'npm',
        when: { event: 'Stuck' },
        moment: {
          kind: 'custom',
          title: 'Can we help?',
          actions: [{ id: 'chat', label: 'Write to us' }],
        },
      },
    ],
  })
  const context = await stage.browser.newContext({ locale: 'en-GB' })
  const page = await context.newPage()
  pages.push(page)
  await serveBundle(page, 'npm-page.ts')
  const { site, gateway, shop } = stage.demo
  await page.route('**/beckon.js', (route) => route.abort())
  await page.goto(shop)
  await page.evaluate(
    ([ownSite, ownHost]) => {
      const place = document.createElement('div')
      Object.assign(place.dataset, { ownSite, ownHost })
      const script = document.createElement('script')
      Object.assign(script, { type: 'module', src: '/own/page.js' })
      document.body.prepend(place, script)
    },
    [site, gateway],
  )
  await page.waitForFunction(() => window.own)
  await page.evaluate(async () => {
    await window.own?.consent('granted')
    await window.own?.track('Stuck')
  })
  const card = page.locator('beckon-moment .card')
  const button = card.getByRole('button', { name: 'Write to us' })
  await button.waitFor()
  expect(await runAxe(page, 'beckon-moment', '.card')).toEqual([])
  expect(await button.evaluate((at) => getComputedStyle(at).backgroundColor)).toBe(
    'rgb(58, 78, 224)',
  )
  await button.click()
  const composer = page.getByRole('region').getByRole('textbox', { name: 'Message' })
  await until(() => composer.evaluate((at) => at.matches(':focus')), Boolean)
  await page.evaluate(() => window.own?.destroy())
  expect(await page.locator('beckon-moment').count()).toBe(0)
})
