import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Demo } from './demo.ts'

/** A request that carries events: when it began, and when it was over or called back. */
interface Send {
  at: number
  until: number
}

/** What a tab noted by its own clock, in milliseconds since 1970. */
export interface Moments {
  /** When somebody chose here. */
  acted: number
  /** When the question went away. */
  closed: number
  /** Each choice it heard of, its own too. */
  heard: { at: number; epoch: number; analytics: boolean }[]
  sends: Send[]
  /** How many events were tracked here. */
  ticks: number
}

declare global {
  interface Window {
    moments: Moments
  }
}

const noteMoments = (): void => {
  const moments: Moments = { acted: 0, closed: 0, heard: [], sends: [], ticks: 0 }
  window.moments = moments
  window.addEventListener('beckon:consent:changed', ({ detail }) => {
    const { epoch, purposes } = detail
    moments.heard.push({ at: Date.now(), epoch, analytics: purposes.analytics })
  })
  const original = window.fetch
  window.fetch = async (input, init) => {
    if (!String(input).endsWith('/v1/batch')) return original(input, init)
    const send: Send = { at: Date.now(), until: Number.POSITIVE_INFINITY }
    moments.sends.push(send)
    try {
      return await original(input, init)
    } finally {
      send.until = Date.now()
    }
  }
}

const PATHS = ['', 'cart.html', 'product.html?id=harbour-lamp', 'cart.html', '']

/** One browser, five pages of the shop in it, each with a clock. */
export async function openFiveTabs(
  browser: Browser,
  { shop }: Pick<Demo, 'shop'>,
): Promise<{ context: BrowserContext; pages: Page[] }> {
  const context = await browser.newContext({ locale: 'en-GB' })
  await context.addInitScript(noteMoments)
  const pages: Page[] = []
  for (const path of PATHS) {
    const page = await context.newPage()
    await page.goto(`${shop}/${path}`)
    await page.getByRole('button', { name: 'Open chat' }).waitFor()
    pages.push(page)
  }
  return { context, pages }
}

export const readMoments = (page: Page): Promise<Moments> => page.evaluate(() => window.moments)

/** Resolves once the last choice that each tab heard of is of this kind, and of this epoch or a later one. */
export async function whenHeard(
  pages: readonly Page[],
  analytics: boolean,
  epoch = 0,
): Promise<void> {
  const hear = (page: Page) =>
    page.waitForFunction(
      ([allowed, least]) => {
        const last = window.moments.heard.at(-1)
        return last !== undefined && last.analytics === allowed && last.epoch >= least
      },
      [analytics, epoch] as const,
    )
  await Promise.all(pages.map(hear))
}
