import type { Browser, Page } from 'playwright-core'

/** An agent at the console. */
export interface Agent {
  page: Page
  /** Opens the case in whose row this text stands. */
  openCase(text: string): Promise<void>
  reply(text: string): Promise<void>
}

/** Signs in by the one-time link. */
export async function signIn(browser: Browser, link: string): Promise<Agent> {
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
  })
  const page = await context.newPage()
  await page.goto(link)
  await page.getByRole('navigation').first().waitFor()
  return {
    page,
    async openCase(text) {
      await page.getByText(text).first().click()
      // What is written before it is there is written to the case before.
      await page.getByRole('log').getByText(text).first().waitFor()
    },
    async reply(text) {
      await page.getByRole('textbox', { name: 'Reply' }).fill(text)
      await page.getByRole('button', { name: 'Send' }).click()
    },
  }
}
