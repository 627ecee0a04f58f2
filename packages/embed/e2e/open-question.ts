import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { noteInteractions } from './note-interactions.ts'
import { settleMotion } from './settle-motion.ts'

export interface Look extends BrowserContextOptions {
  /** The language of the chat, BCP 47. */
  speaks?: string
}

/** A page with the chat open and the question in it. */
export async function openQuestion(
  browser: Pick<Browser, 'newContext'>,
  url: string,
  { speaks = 'en', ...options }: Look = {},
): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', ...options })
  await context.addInitScript(noteInteractions)
  // As a page does that asks for it before the script is there.
  await context.addInitScript((locale) => {
    const queue = Object.assign(() => {}, { q: [['update', { locale }]] })
    Object.assign(window, { beckon: queue })
  }, speaks)
  const page = await context.newPage()
  await page.goto(url)
  await page.locator('beckon-widget button').first().click()
  await page.locator(`[lang="${speaks}"] .choices button`).first().waitFor()
  await page.waitForLoadState('networkidle')
  await settleMotion(page)
  return page
}
