import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from './browser.ts'
import { startDemo } from './demo.ts'
import { welcomeVisitor } from './visitor.ts'

const PATIENT = { timeout: 20_000 }

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

test('with the gateway gone the page stays usable, and the launcher says so when it is opened', async () => {
  const demo = await startDemo()
  const { page, traffic } = await welcomeVisitor(browser, demo.shop)
  const errors = noteErrors(page)
  const launcher = page.getByRole('button', { name: 'Open chat' })
  await launcher.waitFor()
  // The shop's process goes with the gateway's; the page that is open stays.
  await demo.kill()
  await launcher.click()
  const again = page.getByRole('button', { name: 'Try again' })
  await again.waitFor()
  await page
    .getByRole('button', { name: 'Lamps' })
    .or(page.getByRole('link', { name: 'Lamps' }))
    .first()
    .click()
  expect(traffic.errors).toEqual([])
  expect(errors).toEqual([])

  await demo.restart()
  await again.click()
  await page.getByRole('textbox', { name: 'Message' }).waitFor()
  await demo.stop()
})

/** What stands in a page's console but what the browser itself says of requests that failed. */
function noteErrors(page: Page): string[] {
  const errors: string[] = []
  page.on('console', (line) => {
    const isBrowsers = /^(Failed to load resource|WebSocket connection to)/.test(line.text())
    if (line.type() === 'error' && !isBrowsers) errors.push(line.text())
  })
  return errors
}

declare global {
  interface Window {
    tries: number[]
  }
}

/** When a page tries to have its socket again, by its own clock. */
const noteTries = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { WebSocket: Original } = window
    window.tries = []
    window.WebSocket = class extends Original {
      constructor(url: string | URL) {
        super(url)
        window.tries.push(Date.now())
      }
    }
  })

const readTries = (page: Page): Promise<number[]> => page.evaluate(() => window.tries)

test('a gateway that is gone is tried later each time, and by no two visitors at once', async () => {
  const demo = await startDemo()
  const crowd = await Promise.all([1, 2, 3].map(() => welcomeVisitor(browser, demo.shop)))
  for (const visitor of crowd) {
    await visitor.openChat()
    await visitor.say('Here I am')
    await visitor.log.getByText('Sent').waitFor()
  }
  const errors = crowd.map(({ page }) => noteErrors(page))
  for (const { page } of crowd) await noteTries(page)
  const killed = Date.now()
  await demo.kill()
  for (const { page } of crowd)
    await expect.poll(async () => (await readTries(page)).length, PATIENT).toBeGreaterThanOrEqual(4)
  const tries = await Promise.all(crowd.map(({ page }) => readTries(page)))
  const waits = tries.map((each) => each.map((at, index) => at - (each[index - 1] ?? killed)))
  console.log(`tried again after ${waits.map((each) => each.join(', ')).join(' / ')} ms`)
  for (const each of waits) {
    // Doubled each time, and half of that is chance: never sooner than the half.
    for (const [index, wait] of each.slice(0, 4).entries())
      expect(wait).toBeGreaterThanOrEqual(250 * 2 ** index - 50)
  }
  const last = waits.map(([, , , wait = 0]) => wait)
  expect(Math.max(...last) - Math.min(...last)).toBeGreaterThan(10)
  for (const { traffic } of crowd) expect(traffic.errors).toEqual([])
  expect(errors.flat()).toEqual([])
  await demo.restart()
  for (const { page } of crowd) await page.getByText('No connection').waitFor({ state: 'detached' })
  for (const { context } of crowd) await context.close()
  await demo.stop()
})

test('a session that ran out is told in plain words, and a new one keeps what was being written', async () => {
  const demo = await startDemo({ SESSION_TTL: '2' })
  const visitor = await welcomeVisitor(browser, demo.shop)
  const { page } = visitor
  await visitor.openChat()
  await page.getByRole('textbox', { name: 'Message' }).fill('Half a thought')
  await page
    .getByText(/timed out/i)
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Start a new chat' }).click()
  const composer = page.getByRole('textbox', { name: 'Message' })
  await composer.waitFor()
  expect(await composer.inputValue()).toBe('Half a thought')
  await page.getByRole('button', { name: 'Send' }).click()
  await visitor.log.getByText('Half a thought').waitFor()
  await demo.stop()
})

test('a message without a text goes nowhere', async () => {
  const demo = await startDemo()
  const visitor = await welcomeVisitor(browser, demo.shop)
  await visitor.openChat()
  const composer = visitor.page.getByRole('textbox', { name: 'Message' })
  await composer.fill('   ')
  await composer.press('Enter')
  await visitor.say('A real one')
  await visitor.log.getByText('A real one').waitFor()
  // It is shown before it is stored.
  await visitor.log.getByText('· Sent').waitFor()
  const { conversations } = await demo.read<{ conversations: { lastSeq: number }[] }>(
    '/v1/conversations',
  )
  expect(conversations.map(({ lastSeq }) => lastSeq)).toEqual([1])
  await demo.stop()
})
