import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from './browser.ts'
import { startDemo } from './demo.ts'
import { welcomeVisitor } from './visitor.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

test('with the gateway gone the page stays usable, and the launcher says so when it is opened', async () => {
  const demo = await startDemo()
  const { page, traffic } = await welcomeVisitor(browser, demo.shop)
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

  await demo.restart()
  await again.click()
  await page.getByRole('textbox', { name: 'Message' }).waitFor()
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
  const { conversations } = await demo.read<{ conversations: { lastSeq: number }[] }>(
    '/v1/conversations',
  )
  expect(conversations.map(({ lastSeq }) => lastSeq)).toEqual([1])
  await demo.stop()
})
