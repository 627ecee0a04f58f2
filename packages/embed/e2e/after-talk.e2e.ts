import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { signIn } from './agent.ts'
import { useDemo } from './use-demo.ts'
import { welcomeVisitor } from './visitor.ts'

const stage = useDemo()

/** As if another tab were looked at: this browser shows all of them at once. */
function lookAway(page: Page, hidden: boolean): Promise<void> {
  return page.evaluate((now) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => now })
    document.dispatchEvent(new Event('visibilitychange'))
  }, hidden)
}

test('who wrote sees that it was read, and the title tells of the answer while they look elsewhere', async () => {
  const agent = await signIn(stage.browser, stage.demo.console)
  const visitor = await welcomeVisitor(stage.browser, stage.demo.shop)
  const { page, log } = visitor
  await visitor.openChat()
  await visitor.say('Is the lamp there?')
  await log.getByText(/ · (Sent|Delivered)$/).waitFor()
  const bare = await page.title()
  await agent.openCase('Is the lamp there?')
  await log.getByText('· Seen').waitFor()
  await lookAway(page, true)
  await agent.reply('It is.')
  await expect.poll(() => page.title()).toBe(`(1) ${bare}`)
  await lookAway(page, false)
  await expect.poll(() => page.title()).toBe(bare)
  await agent.page.context().close()
  await visitor.context.close()
})

test('a chat is saved as it was, ended and rated', async () => {
  const visitor = await welcomeVisitor(stage.browser, stage.demo.shop)
  const { page, log } = visitor
  await visitor.openChat()
  await visitor.say('Do you wrap presents?')
  await log.getByText(/ · (Sent|Delivered)$/).waitFor()
  await page.getByRole('button', { name: 'More' }).click()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save this chat' }).click()
  const text = readFileSync(await (await saved).path(), 'utf8')
  expect(text).toMatch(/ You\nDo you wrap presents\?\n/)
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('button', { name: 'End this chat' }).click()
  await page.locator('beckon-widget .stars label').nth(3).click()
  await page.getByRole('button', { name: 'Rate this chat' }).click()
  await page.getByText('Thank you, that helps us.').waitFor()
  const told = JSON.stringify(await stage.demo.read('/v1/conversations'))
  expect(told).toMatch(/"rating":\{"score":4/)
  expect(visitor.traffic.errors).toEqual([])
})
