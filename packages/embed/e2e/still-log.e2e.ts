import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { slowDown } from './measure-click.ts'
import { useDemo } from './use-demo.ts'
import { writeHistory } from './write-history.ts'

const stage = useDemo({ BECKON_RATES: 'off' })

/** With those that come while this goes on a page of them, which is drawn in slices. */
const MESSAGES = 98

/** Runs in a page: adds up what counts against it, by how much of what is seen moved how far. */
function noteShifts(): void {
  const noted = Object.assign(window, { shifted: 0 })
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries() as unknown as { value: number }[])
      noted.shifted += value
  }).observe({ type: 'layout-shift' })
}

const WINDOWS = [
  { width: 1440, height: 900 },
  { width: 360, height: 740 },
]

interface Shifts {
  /** How many lines were there at first. */
  first: number
  shifted: number
  /** How far the log is from its end then. */
  left: number
}

async function measureShifts(page: Page, messages: number): Promise<Shifts> {
  // What is asked below the log is not what this is about.
  await page.evaluate(() => window.beckon?.consent('denied'))
  await page.locator('beckon-widget .launcher[aria-description]').waitFor()
  await slowDown(page)
  await page.evaluate(noteShifts)
  await page.evaluate(() => window.beckon?.open())
  const lines = page.locator('beckon-widget .bubble')
  await lines.first().waitFor()
  const first = await lines.count()
  await expect.poll(() => lines.count(), { timeout: 20_000 }).toBe(messages)
  await page.locator('beckon-widget [role=log][aria-live=polite]').waitFor()
  const shifted = await page.evaluate(() => Reflect.get(window, 'shifted') as number)
  const left = await page
    .locator('beckon-widget .scroller')
    .evaluate(
      ({ scrollHeight, scrollTop, clientHeight }) => scrollHeight - scrollTop - clientHeight,
    )
  return { first, shifted, left }
}

test('a long log that is drawn by and by on a slow machine stays where it is seen', {
  timeout: 60_000,
}, async () => {
  const { storageState, answer } = await writeHistory(stage, MESSAGES)
  for (const [index, viewport] of WINDOWS.entries()) {
    await answer()
    const context = await stage.browser.newContext({ locale: 'en-GB', storageState, viewport })
    const page = await context.newPage()
    await page.goto(stage.demo.shop)
    const { first, shifted, left } = await measureShifts(page, MESSAGES + index + 1)
    console.info(`${viewport.width} px, ${first} lines at first: shifted by ${shifted.toFixed(4)}`)
    expect(shifted).toBeLessThan(0.1)
    expect(left).toBeLessThan(2)
    await context.close()
  }
})
