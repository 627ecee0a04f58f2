import { startTestMail, type TestMail } from '@beckon/tooling/test-mail'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn } from './agent.ts'
import { startBrowser } from './browser.ts'
import { type Demo, startDemo } from './demo.ts'
import { runAxe } from './run-axe.ts'
import { type Visitor, welcomeVisitor } from './visitor.ts'

const ADDRESS = 'kim@example.org'

let smtp: TestMail
let demo: Demo
let browser: Browser

beforeAll(async () => {
  smtp = await startTestMail()
  const mail = { SMTP_URL: smtp.url, MAIL_FROM: 'support@beckon.example' }
  const settings = { ...mail, REPLY_GATHER: '1', AWAY_AFTER: '1' }
  ;[demo, browser] = await Promise.all([startDemo(settings), startBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await demo?.stop()
  await smtp?.stop()
})

const linkTo = (path: string, text = ''): string =>
  new RegExp(`https?://[^\\s]*${path}[^\\s]*`).exec(text)?.[0] ?? ''

async function askForMail({ page }: Visitor, address: string): Promise<void> {
  await page.getByRole('button', { name: 'Get the answer by e-mail too' }).click()
  await page.getByLabel('E-mail address').fill(address)
  await page.getByRole('button', { name: 'Send answers here' }).click()
}

test('somebody who leaves gets the answer by e-mail, and goes on with the chat on another device', async () => {
  const agent = await signIn(browser, demo.console)
  const visitor = await welcomeVisitor(browser, demo.shop)
  await visitor.openChat()
  await visitor.say('Do you have this chair in oak?')
  await askForMail(visitor, 'nobody')
  await visitor.page.getByText('Please check this e-mail address.').waitFor()
  expect(await runAxe(visitor.page, 'beckon-widget', '[role=dialog]')).toEqual([])
  await visitor.page.getByLabel('E-mail address').fill(ADDRESS)
  await visitor.page.getByRole('button', { name: 'Send answers here' }).click()
  await visitor.page.getByText(`we sent a link to ${ADDRESS}`).waitFor()
  const asked = await smtp.wait()

  const mailbox = await browser.newContext({ locale: 'en-GB' })
  const page = await mailbox.newPage()
  await page.goto(linkTo('/email/confirm/', asked.mail.text))
  await page.getByRole('button', { name: 'Yes, send me answers' }).click()
  await page.getByText('Done.').waitFor()
  await visitor.context.close()

  await agent.openCase('Do you have this chair in oak?')
  await agent.reply('Yes, and in walnut.')
  const { mail } = await smtp.wait(({ mail }) => mail.text?.includes('walnut') === true)
  const link = linkTo('#beckon=', mail.text)
  expect(new URL(link).origin).toBe(new URL(demo.shop).origin)

  await page.goto(link)
  await page.getByRole('log').getByText('Yes, and in walnut.').waitFor({ timeout: 20_000 })
  await page.getByRole('log').getByText('Do you have this chair in oak?').waitFor()
  expect(page.url()).not.toContain('beckon=')
  await page.getByRole('textbox', { name: 'Message' }).fill('Walnut, please.')
  await page.getByRole('button', { name: 'Send' }).click()
  await agent.page.getByText('Walnut, please.').first().waitFor()

  const again = await welcomeVisitor(browser, link)
  const told = again.page.getByRole('dialog').getByRole('alert')
  await told.getByText('This link was used before, or it has expired.').waitFor()
  await told.getByText('you can have answers by e-mail again').waitFor()
  expect(again.page.url()).not.toContain('beckon=')
  expect(await again.page.getByText('walnut').count()).toBe(0)
  expect(await runAxe(again.page, 'beckon-widget', '[role=dialog]')).toEqual([])
  await again.say('My link does not work.')
  await told.waitFor({ state: 'detached' })
  await again.page.getByRole('button', { name: 'Get the answer by e-mail too' }).waitFor()
})

test('a link that leads nowhere is told in the language of the page, and no longer once the visitor looks elsewhere', async () => {
  const { page } = await welcomeVisitor(browser, 'about:blank')
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      document.documentElement.lang = 'ar'
    })
  })
  await page.goto(`${demo.shop}#beckon=never-was`)
  const told = page.getByRole('dialog').getByRole('alert')
  await told.getByText('استُخدم هذا الرابط من قبل').waitFor({ timeout: 20_000 })
  await page.locator('beckon-widget .actions button').last().click()
  await told.waitFor({ state: 'detached' })
  await page.evaluate(() => window.beckon?.open('chat'))
  await page.locator('beckon-widget .foot').waitFor()
  expect(await told.count()).toBe(0)
})

test('a transcript is sent from the menu, and mails end where the visitor ends them', async () => {
  const visitor = await welcomeVisitor(browser, demo.shop)
  const { page } = visitor
  await visitor.openChat()
  await visitor.say('Where is my order?')
  await page.getByRole('button', { name: 'Get the answer by e-mail too' }).waitFor()
  await page.getByRole('button', { name: 'Not now' }).click()
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('button', { name: 'Send this chat by e-mail' }).click()
  await page.getByLabel('E-mail address').fill('lee@example.org')
  await page.getByRole('button', { name: 'Send answers here' }).click()
  const { mail } = await smtp.wait(({ to }) => to === 'lee@example.org')
  await fetch(linkTo('/email/confirm/', mail.text), { method: 'POST' })
  const isTranscript = ({ mail: { subject } }: TestMail['mails'][number]) =>
    subject?.startsWith('Your conversation with') === true
  const { text } = (await smtp.wait(isTranscript)).mail
  expect(text).toContain('You:\nWhere is my order?')

  await page.getByRole('button', { name: 'Privacy' }).click()
  await page.getByText('Answers also go to lee@example.org.').waitFor()
  await page.getByRole('button', { name: 'Stop' }).click()
  await page.getByText('Answers also go to').waitFor({ state: 'detached' })
})
