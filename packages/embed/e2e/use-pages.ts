import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { startBrowser, type Traffic, watchTraffic } from './browser.ts'
import { type Pages, servePages } from './serve-pages.ts'

/** A page of somebody's website with the tag on it. */
export interface Guest {
  page: Page
  traffic: Traffic
  launcher: Locator
  /** The panel, once it is open. */
  dialog: Locator
}

/** A browser and a place for pages, for the tests of one file. */
export interface PageStage {
  readonly pages: Pages
  readonly browser: Browser
  /**
   * Opens a page, and waits for the launcher.
   *
   * @param before runs in it before anything else does
   */
  visit(url: string, before?: () => void): Promise<Guest>
}

export function usePages(): PageStage {
  let pages: Pages | undefined
  let browser: Browser | undefined
  beforeAll(async () => {
    ;[pages, browser] = await Promise.all([servePages(), startBrowser()])
  })
  afterAll(async () => {
    await browser?.close()
    await pages?.stop()
  })
  const read = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('The stage is there only within a test')
    return value
  }
  return {
    get pages() {
      return read(pages)
    },
    get browser() {
      return read(browser)
    },
    async visit(url, before) {
      const context = await read(browser).newContext({ locale: 'en-GB' })
      const page = await context.newPage()
      const traffic = watchTraffic(page)
      if (before) await page.addInitScript(before)
      await page.goto(url)
      const launcher = page.getByRole('button', { name: 'Open chat' })
      const guest = { page, traffic, launcher, dialog: page.getByRole('dialog') }
      await launcher.first().waitFor()
      return guest
    },
  }
}
