import { startTestPush, type TestBrowser, type TestPush } from '@beckon/tooling/test-push'
import type { Browser, CDPSession } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Agent, signIn } from './agent.ts'
import { startBrowser } from './browser.ts'
import { type Demo, startDemo } from './demo.ts'
import { runAxe } from './run-axe.ts'
import { clickShown, countHandled, keepShown, listShown } from './shown-notices.ts'
import { type Visitor, welcomeVisitor } from './visitor.ts'

const SOON = { timeout: 15_000 }
const OFFER = 'Notify me on this device'

let service: TestPush
let demo: Demo
let browser: Browser
let agent: Agent

beforeAll(async () => {
  service = await startTestPush()
  const settings = { PUSH_SERVICES: service.url, REPLY_GATHER: '0', AWAY_AFTER: '0' }
  ;[demo, browser] = await Promise.all([startDemo(settings), startBrowser()])
  await demo.put('push', { enabled: true })
  agent = await signIn(browser, demo.console)
})
afterAll(async () => {
  await browser?.close()
  await demo?.stop()
  await service?.stop()
})

/** The browser's own push service is far away: this one stands for it, and all else is real. */
function usePushService({ endpoint, keys }: Pick<TestBrowser, 'endpoint' | 'keys'>): void {
  const kept = 'test-subscription'
  const subscription = {
    endpoint,
    get options() {
      const key = localStorage.getItem(kept) ?? ''
      const text = atob(key.replaceAll('-', '+').replaceAll('_', '/'))
      return { applicationServerKey: Uint8Array.from(text, (each) => each.charCodeAt(0)).buffer }
    },
    toJSON: () => ({ endpoint, keys, expirationTime: null }),
    unsubscribe: async () => localStorage.removeItem(kept),
  }
  Object.assign(PushManager.prototype, {
    async subscribe(options: PushSubscriptionOptionsInit) {
      localStorage.setItem(kept, String(options.applicationServerKey))
      return subscription
    },
    getSubscription: async () => (localStorage.getItem(kept) ? subscription : null),
  })
}

interface Notified extends Visitor {
  device: TestBrowser
}

async function welcome(question: string): Promise<Notified> {
  const device = service.subscribe()
  const visitor = await welcomeVisitor(browser, demo.shop)
  const { context, page } = visitor
  await context.grantPermissions(['notifications'], { origin: new URL(demo.shop).origin })
  const { endpoint, keys } = device
  await context.addInitScript(usePushService, { endpoint, keys })
  await page.reload()
  await visitor.openChat()
  await visitor.say(question)
  await page.getByRole('button', { name: OFFER }).waitFor(SOON)
  return { ...visitor, device }
}

async function turnOn({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: OFFER }).click()
  await page.getByText('This device tells you about answers.').waitFor(SOON)
}

/** Gives the worker what the push service has for it, as the browser would. */
async function deliver({ page, context }: Visitor, data: object): Promise<void> {
  const devtools: CDPSession = await context.newCDPSession(page)
  const found = new Promise<string>((resolve) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [first] = registrations
      if (first) resolve(first.registrationId)
    })
  })
  await devtools.send('ServiceWorker.enable')
  const registrationId = await found
  const { origin } = new URL(demo.shop)
  await devtools.send('ServiceWorker.deliverPushMessage', {
    origin,
    registrationId,
    data: JSON.stringify(data),
  })
}

const answerOf = (device: TestBrowser) =>
  service.wait(({ browser: path }) => device.endpoint.endsWith(path))

test('somebody who left is told of the answer on their device, and a click leads to it', async () => {
  const visitor = await welcome('Is the oak chair in stock?')
  const { page, device } = visitor
  const stored = () => page.evaluate(() => Object.keys(localStorage).join())
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations())).toHaveLength(0)
  expect(await stored()).not.toMatch(/device|test-subscription/)
  expect(await runAxe(page, 'beckon-widget', '[role=dialog]')).toEqual([])
  await turnOn(visitor)
  expect(await runAxe(page, 'beckon-widget', '[role=dialog]')).toEqual([])

  const worker = await keepShown(visitor)

  await page.goto('about:blank')
  await agent.openCase('Is the oak chair in stock?')
  await agent.reply('Yes, and in walnut.')
  const { body } = await answerOf(device)
  const notice = device.read(body)
  expect(notice.body).toBe('Yes, and in walnut.')

  // A page that is not there yet when it is asked has the chat opened in another one.
  await page.goto(demo.shop, { waitUntil: 'networkidle' })
  await deliver(visitor, notice)
  const shown = [[notice.title, notice.body]]
  await expect.poll(() => listShown(worker), SOON).toEqual(shown)

  expect(await clickShown(worker)).toBe(1)
  await page.getByRole('log').getByText('Yes, and in walnut.').waitFor(SOON)

  // Whoever looks at the chat is told by the chat.
  await deliver(visitor, { ...notice, title: 'Unneeded' })
  await deliver(visitor, { title: 'Not ours' })
  // A push is delivered before it is known whether anybody looks.
  await expect.poll(() => countHandled(worker), SOON).toBe(2)
  await page.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await deliver(visitor, { ...notice, title: 'Needed' })
  await expect.poll(() => listShown(worker), SOON).toEqual([...shown, ['Needed', notice.body]])
}, 90_000)

test('an address that the browser changed is told on the next page, where nobody opens the chat', async () => {
  const visitor = await welcome('Is there a green one?')
  const { page, context } = visitor
  await turnOn(visitor)
  const { endpoint, keys } = service.subscribe()
  await context.addInitScript(usePushService, { endpoint, keys })
  const renewed = page.waitForResponse((response) => response.url().endsWith('/v1/push'))
  await page.goto(`${demo.shop}/cart.html`)
  expect((await renewed).status()).toBe(200)
  await page.goto('about:blank')
  await agent.openCase('Is there a green one?')
  await agent.reply('Yes, a dark green.')
  const isTheirs = ({ browser: path }: { browser: string }) => endpoint.endsWith(path)
  await service.wait(isTheirs)
  expect(
    service.pushes.filter(({ browser: path }) => visitor.device.endpoint.endsWith(path)),
  ).toEqual([])
}, 60_000)

test('a device is let go of by who asked for it, and with them', async () => {
  const visitor = await welcome('Where is my order?')
  const { page } = visitor
  const read = (): Promise<(string | null)[]> =>
    page.evaluate(
      (site) => [
        localStorage.getItem('test-subscription'),
        localStorage.getItem(`beckon.device.${site}`),
      ],
      demo.site,
    )
  await turnOn(visitor)
  expect(await read()).toEqual([expect.any(String), expect.any(String)])
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect.poll(read, SOON).toEqual([null, null])

  await page.reload()
  await page.getByRole('button', { name: 'Open chat' }).click()
  await turnOn(visitor)
  // A page on which nobody opens the chat.
  await page.reload()
  await page.waitForFunction(() => window.beckon?.sites !== undefined)
  await page.evaluate(() => window.beckon?.reset())
  await expect.poll(read, SOON).toEqual([null, null])
}, 60_000)

test('what was shown of answers is gone with who was forgotten', async () => {
  const visitor = await welcome('Do you have it in beech?')
  const { page, context } = visitor
  await turnOn(visitor)
  const worker = await keepShown(visitor)
  await context.addInitScript(() => {
    const { close } = Notification.prototype
    Notification.prototype.close = function () {
      document.title += ` ${this.title} ${this.body}`
      close.call(this)
    }
  })
  // On a page that lies behind, or it would not be shown.
  await page.goto(demo.shop)
  await page.waitForFunction(() => window.beckon?.sites !== undefined)
  await deliver(visitor, { beckon: 1, title: 'Robin', body: 'In beech.', tag: 'one' })
  await expect.poll(() => listShown(worker), SOON).toEqual([['Robin', 'In beech.']])
  await page.evaluate(() => window.beckon?.reset())
  await page.waitForFunction(() => document.title.endsWith('Robin In beech.'))
  const left = () =>
    page.evaluate(
      async () => (await (await navigator.serviceWorker.ready).getNotifications()).length,
    )
  await expect.poll(left, SOON).toBe(0)
}, 60_000)

/** Answers somebody who left. */
async function answerAway({ page }: Visitor, question: string, reply: string): Promise<void> {
  await page.goto('about:blank')
  await agent.openCase(question)
  await agent.reply(reply)
}

test('the gateway forgets a device that was let go of, and writes to it no more', async () => {
  const visitor = await welcome('Do you have it in oak?')
  const other = await welcome('Do you have it in ash?')
  await turnOn(visitor)
  await turnOn(other)
  const pushesTo = ({ device }: Notified): number =>
    service.pushes.filter(({ browser: path }) => device.endpoint.endsWith(path)).length
  const forgotten = visitor.page.waitForResponse(
    (response) => response.request().method() === 'DELETE' && response.url().endsWith('/v1/push'),
  )
  await visitor.page.getByRole('button', { name: 'Stop' }).click()
  expect((await forgotten).status()).toBe(200)
  // The browser has none either.
  const readSubscription = (): Promise<unknown> =>
    visitor.page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration()
      return (await registration?.pushManager.getSubscription()) ?? null
    })
  await expect.poll(readSubscription, SOON).toBeNull()

  await answerAway(visitor, 'Do you have it in oak?', 'Yes, in oak.')
  // What is decided later is decided after it.
  await answerAway(other, 'Do you have it in ash?', 'Yes, in ash.')
  await answerOf(other.device)
  expect([pushesTo(visitor), pushesTo(other)]).toEqual([0, 1])
}, 60_000)

test('says what to do where the browser says no', async () => {
  const visitor = await welcome('Do you deliver?')
  const { page, context } = visitor
  await context.clearPermissions()
  await page.evaluate(() => {
    Notification.requestPermission = async () => 'denied'
  })
  await page.getByRole('button', { name: OFFER }).click()
  await page.getByRole('alert').getByText('Your browser blocks notifications').waitFor(SOON)
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations())).toHaveLength(0)
  await page.getByRole('button', { name: 'Not now' }).click()
  await expect.poll(() => page.getByRole('button', { name: OFFER }).count()).toBe(0)
}, 60_000)

test('says so where the site gave notifications up meanwhile, and offers them no more', async () => {
  const visitor = await welcome('Do you have it in elm?')
  const { page } = visitor
  await demo.put('push', { enabled: false })
  await page.getByRole('button', { name: OFFER }).click()
  await page.getByRole('alert').getByText('There are no notifications here any more.').waitFor(SOON)
  expect(await page.getByRole('button', { name: OFFER }).count()).toBe(0)
  // What it subscribed for nothing is not left behind.
  expect(await page.evaluate(() => localStorage.getItem('test-subscription'))).toBeNull()
  expect(await runAxe(page, 'beckon-widget', '[role=dialog]')).toEqual([])
  await page.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: 'Open chat' }).click()
  await page.getByRole('log').getByText('Do you have it in elm?').waitFor(SOON)
  expect(await page.getByText('notifications').count()).toBe(0)
  await demo.put('push', { enabled: true })
}, 60_000)
