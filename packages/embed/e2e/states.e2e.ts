import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn } from './agent.ts'
import { startBrowser } from './browser.ts'
import { startDemo } from './demo.ts'
import { listForcedFaults } from './list-forced-faults.ts'
import { runAxe } from './run-axe.ts'
import { settleMotion } from './settle-motion.ts'
import { startTelegram } from './telegram.ts'
import { takeTour } from './tour/take-tour.ts'
import { WITH_MAIL } from './tour/with-mail.ts'

let browser: Browser

beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

interface Look {
  colorScheme: 'light' | 'dark'
  width: number
  height: number
}

const PHONE = { width: 360, height: 740 }
/** The narrowest that WCAG asks for, 1.4.10. */
const NARROW = { width: 320, height: 640 }
const DESK = { width: 1440, height: 900 }
/** The desk at 200 %, 1.4.4. */
const ENLARGED = { width: 720, height: 450 }

/** How far what can be seen of it lies beyond its own edge, to either side. */
const readOverflow = (page: Page): Promise<number[]> =>
  page
    .locator('beckon-widget :is(.panel, .scroller, .page, .thread, .foot)')
    .evaluateAll((all) => all.map((one) => one.scrollWidth - one.clientWidth))

async function listFaults(page: Page, state: string): Promise<string[]> {
  await settleMotion(page)
  // The number on the launcher is no label of it; it is told as its description.
  const isBadge = (fault: string): boolean =>
    fault.startsWith('label-content-name-mismatch: <button class="launcher"')
  const isMoment = state.startsWith('moment')
  const found = isMoment
    ? await runAxe(page, 'beckon-moment', '.card')
    : await runAxe(page, 'beckon-widget', '.frame, .launcher')
  const overflow = (await readOverflow(page)).filter((pixels) => pixels > 0)
  return [
    ...found.filter((fault) => !isBadge(fault)),
    ...(await listForcedFaults(page)),
    ...overflow.map((pixels) => `${pixels} px too wide`),
  ].map((fault) => `${state}: ${fault}`)
}

interface Variant {
  locale: string
  looks: readonly [Look, Look]
}

const VARIANTS: readonly Variant[] = [
  {
    locale: 'en',
    looks: [
      { colorScheme: 'light', ...NARROW },
      { colorScheme: 'dark', ...DESK },
    ],
  },
  {
    locale: 'ar',
    looks: [
      { colorScheme: 'dark', ...PHONE },
      { colorScheme: 'light', ...ENLARGED },
    ],
  },
]

test.each(VARIANTS)(
  'in $locale every state is within reach of everybody and within its edges, on a phone and on a desk, light and dark',
  {
    timeout: 300_000,
  },
  async ({ locale, looks }) => {
    const telegram = await startTelegram('alder_bot')
    const demo = await startDemo({ ...WITH_MAIL, ...telegram.settings })
    const agent = await signIn(browser, demo.console)
    const context = await browser.newContext({ locale: 'en-GB', viewport: looks[0] })
    const page = await context.newPage()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    // A page of that language, as far as the widget is concerned.
    await page.addInitScript((given) => {
      addEventListener('DOMContentLoaded', () => {
        document.documentElement.lang = given
      })
    }, locale)
    await page.goto(demo.shop)
    const faults: string[] = []
    const states: string[] = []
    async function visit(state: string): Promise<void> {
      states.push(state)
      for (const { colorScheme, ...size } of looks) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize(size)
        faults.push(...(await listFaults(page, state)))
      }
      await page.setViewportSize(looks[0])
    }
    await takeTour({
      demo,
      telegram,
      agent,
      page,
      hello: `Hi! A lamp, please (${locale}).`,
      visit,
    })
    expect(faults).toEqual([])
    expect(errors).toEqual([])
    expect(states.length).toBeGreaterThan(37)
    await context.close()
    await demo.stop()
    await telegram.stop()
  },
)
