import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { type Traffic, watchTraffic } from './browser.ts'

/** A visitor of the shop, who finds things as assistive technology does. */
export interface Visitor {
  context: BrowserContext
  page: Page
  traffic: Traffic
  log: Locator
  openChat(): Promise<void>
  say(text: string): Promise<void>
  /** A further tab of the same visitor. */
  openTab(url: string): Promise<Visitor>
}

async function createVisitor(context: BrowserContext, url: string): Promise<Visitor> {
  const page = await context.newPage()
  const traffic = watchTraffic(page)
  await page.goto(url)
  const visitor: Visitor = {
    context,
    page,
    traffic,
    log: page.getByRole('log'),
    async openChat() {
      await page.getByRole('button', { name: 'Open chat' }).click()
      await page.getByRole('textbox', { name: 'Message' }).waitFor()
    },
    async say(text) {
      await page.getByRole('textbox', { name: 'Message' }).fill(text)
      await page.getByRole('button', { name: 'Send' }).click()
    },
    openTab: (address) => createVisitor(context, address),
  }
  return visitor
}

/** Lets somebody new come to a page. */
export async function welcomeVisitor(
  browser: Pick<Browser, 'newContext'>,
  url: string,
): Promise<Visitor> {
  return createVisitor(await browser.newContext({ locale: 'en-GB' }), url)
}
