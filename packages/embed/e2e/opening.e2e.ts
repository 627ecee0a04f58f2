import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { traceTasks } from './trace-tasks.ts'
import { useDemo } from './use-demo.ts'
import { welcomeVisitor } from './visitor.ts'
import { writeHistory } from './write-history.ts'

const stage = useDemo()

/** A phone is that much slower than what runs this. */
const SLOWER = 4

/** What a task may take there, in milliseconds. */
const LONGEST = 50

/** Until somebody can write or fill in, in milliseconds from their click. */
const INTERACTIVE = 300

/** A busy machine only ever adds: the best of so many is the widget's own. */
const RUNS = 9

interface Opening {
  /** The longest task of the page's thread, on a phone, in milliseconds. */
  longest: number
  /** From the click until it can be used, in milliseconds. */
  interactive: number
}

/** Runs in a page: notes how long after the click the focus is in a field of the panel, which is shown by then. */
function noteOpening(): void {
  const noted = window as { opened?: number } & Window
  const { shadowRoot } = document.querySelector('beckon-widget') ?? {}
  let clicked = 0
  delete noted.opened
  shadowRoot?.addEventListener(
    'click',
    () => {
      clicked ||= performance.now()
    },
    { capture: true },
  )
  shadowRoot?.addEventListener('focusin', ({ target }) => {
    if ((target as Element).matches('textarea, input'))
      requestAnimationFrame(() => setTimeout(() => (noted.opened ??= performance.now() - clicked)))
  })
}

/** Clicks without help of a tool in the page, which would be measured too. */
async function clickQuietly(page: Page, selector: string): Promise<void> {
  const box = await page.locator(selector).first().boundingBox()
  if (!box) throw new Error(`There is no ${selector}`)
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
}

/** @param isWhole whether all is there that comes by and by */
async function measure(
  page: Page,
  selector: string,
  isWhole: () => boolean = () => true,
): Promise<Opening> {
  await page.evaluate(noteOpening)
  const [longest = 0] = await traceTasks(stage.browser, page, async () => {
    await clickQuietly(page, selector)
    await page.waitForFunction(() => 'opened' in window, undefined, { polling: 50 })
    await page.waitForFunction(isWhole, undefined, { polling: 50 })
    await page.waitForLoadState('networkidle')
  })
  const interactive = await page.evaluate(() => (window as { opened?: number } & Window).opened)
  return { longest: longest * SLOWER, interactive: interactive ?? 0 }
}

const isGood = ({ longest, interactive }: Opening): boolean =>
  longest < LONGEST && interactive <= INTERACTIVE

/** @returns the best of several, in each respect; there are no more of them than it takes */
async function measureBest(title: string, run: () => Promise<Opening>): Promise<Opening> {
  const runs: Opening[] = []
  const best = (name: keyof Opening): number => Math.min(...runs.map((one) => one[name]))
  const readBest = (): Opening => ({ longest: best('longest'), interactive: best('interactive') })
  while (runs.length < RUNS && !(runs.length > 2 && isGood(readBest()))) runs.push(await run())
  const list = (name: keyof Opening) => runs.map((one) => one[name].toFixed(0)).join(', ')
  console.info(
    `${title}: the longest task would take a slow phone ${list('longest')} ms; here it can be used after ${list('interactive')} ms`,
  )
  return readBest()
}

test('opening the chat holds up a slow phone nowhere for long, and one can write at once', {
  timeout: 120_000,
}, async () => {
  const { longest, interactive } = await measureBest('the chat', async () => {
    const { context, page } = await welcomeVisitor(stage.browser, stage.demo.shop)
    await page.getByRole('button', { name: 'Open chat' }).waitFor()
    const opening = await measure(page, 'beckon-widget .launcher')
    await context.close()
    return opening
  })
  expect(longest).toBeLessThan(LONGEST)
  expect(interactive).toBeLessThanOrEqual(INTERACTIVE)
})

/** Runs in a page. */
function hasCountries(): boolean {
  const { shadowRoot } = document.querySelector('beckon-widget') ?? {}
  return (shadowRoot?.querySelectorAll('.country option').length ?? 0) > 200
}

test('opening the form for a call does neither, for all the countries in it', {
  timeout: 120_000,
}, async () => {
  const { longest, interactive } = await measureBest('the form for a call', async () => {
    const { context, page } = await welcomeVisitor(stage.browser, stage.demo.shop)
    await page.getByRole('button', { name: 'Open chat' }).waitFor()
    await clickQuietly(page, 'beckon-widget .launcher')
    await page.getByRole('textbox', { name: 'Message' }).waitFor()
    await page.waitForLoadState('networkidle')
    const opening = await measure(page, 'beckon-widget .actions .quiet', hasCountries)
    await context.close()
    return opening
  })
  expect(longest).toBeLessThan(LONGEST)
  expect(interactive).toBeLessThanOrEqual(INTERACTIVE)
})

/** Runs in a page. */
function hasHistory(): boolean {
  const { shadowRoot } = document.querySelector('beckon-widget') ?? {}
  return (shadowRoot?.querySelectorAll('.bubble').length ?? 0) >= 30
}

test('nor does coming back to a long log, which is there before it is opened', {
  timeout: 120_000,
}, async () => {
  const { storageState, answer } = await writeHistory(stage, 29)
  const { longest, interactive } = await measureBest('thirty messages', async () => {
    await answer()
    const context = await stage.browser.newContext({ locale: 'en-GB', storageState })
    const page = await context.newPage()
    await page.goto(stage.demo.shop)
    // The panel is there, and has the messages: it tells how many of them were not seen.
    await page.locator('beckon-widget .launcher[aria-description]').waitFor()
    await page.waitForLoadState('networkidle')
    const opening = await measure(page, 'beckon-widget .launcher', hasHistory)
    await context.close()
    return opening
  })
  expect(longest).toBeLessThan(LONGEST)
  expect(interactive).toBeLessThanOrEqual(INTERACTIVE)
})
