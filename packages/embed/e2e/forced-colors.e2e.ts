import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { showMoment } from './show-moment.ts'
import { useDemo } from './use-demo.ts'
import { welcomeVisitor } from './visitor.ts'

const stage = useDemo()

async function visit(): Promise<Page> {
  const { page } = await welcomeVisitor(stage.browser, stage.demo.shop)
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await page.getByRole('button', { name: 'Open chat' }).waitFor()
  return page
}

declare global {
  interface Window {
    /** What had the focus so far. */
    stops: Set<Element>
  }
}

interface Stop {
  name: string
  /** Whether it had the focus before. */
  isOld: boolean
  /** Whether a line is drawn round it, or round what it stands in, that goes with the focus. */
  hasRing: boolean
}

/** Runs in a page: what has the focus, and whether that can be seen. */
function readStop(): Stop | undefined {
  const host = document.activeElement
  const element = host?.shadowRoot?.activeElement
  if (!host?.localName.startsWith('beckon-') || !(element instanceof HTMLElement)) return
  window.stops ??= new Set()
  const isOld = window.stops.has(element)
  window.stops.add(element)
  // A choice that is drawn by its label has its ring there.
  const around = [element, element.nextElementSibling, element.parentElement]
  const readRings = (): string[] =>
    around.map((one) => {
      if (!one) return ''
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one)
      const isDrawn = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
      return isDrawn ? outlineColor : ''
    })
  const focused = readRings()
  element.blur()
  const blurred = readRings()
  element.focus()
  const isClear = (color: string): boolean => color === '' || /^rgba\(.*, 0\)$/.test(color)
  return {
    isOld,
    name: `${element.localName}.${element.className} ${element.ariaLabel ?? element.textContent}`,
    hasRing: focused.some((color, at) => !isClear(color) && color !== blurred[at]),
  }
}

/** Goes on by Tab until it has been everywhere. */
async function listUnringed(page: Page): Promise<{ seen: number; unringed: string[] }> {
  const found: Stop[] = []
  await page.evaluate(() => window.stops?.clear())
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(readStop)
    if (stop?.isOld) break
    if (stop) found.push(stop)
  }
  return {
    seen: found.length,
    unringed: found.filter(({ hasRing }) => !hasRing).map(({ name }) => name),
  }
}

/** @param least how many stops there are at the least */
async function expectRings(page: Page, least: number): Promise<void> {
  const { seen, unringed } = await listUnringed(page)
  expect(unringed).toEqual([])
  expect(seen).toBeGreaterThanOrEqual(least)
}

test('in forced colours, whatever has the focus in the chat has a ring round it', async () => {
  const page = await visit()
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: 'Open chat' }).press('Enter')
  await page.getByRole('textbox', { name: 'Message' }).fill('Hello')
  await page.keyboard.press('Enter')
  await page.locator('beckon-widget .line').waitFor()
  await expectRings(page, 8)
  const open = (view: 'callback' | 'help' | 'home'): Promise<void> =>
    page.evaluate((name) => window.beckon?.open(name), view)
  await open('callback')
  await page.getByLabel('Name').waitFor()
  await expectRings(page, 6)
  await open('help')
  await page.getByRole('searchbox').waitFor()
  await expectRings(page, 5)
  await open('home')
  await page.locator('beckon-widget .entry').first().waitFor()
  await expectRings(page, 4)
})

/** Runs in a page: whether what is chosen differs from what is not, by something that forced colours leave. */
function isToldApart([chosen, other]: readonly [string, string]): boolean {
  const roots = [...document.querySelectorAll('beckon-widget, beckon-moment')]
  const read = (selector: string): string => {
    const element = roots.map((host) => host.shadowRoot?.querySelector(selector)).find(Boolean)
    if (!element) throw new Error(`There is no ${selector}`)
    const { color, borderTopWidth } = getComputedStyle(element)
    // What has no ground of its own looks as what is behind it does.
    let ground: Element | null = element
    const readGround = (): string => (ground ? getComputedStyle(ground).backgroundColor : '')
    while (/^rgba\(.*, 0\)$/.test(readGround())) ground = ground?.parentElement ?? null
    return [readGround(), color, borderTopWidth].join()
  }
  return read(chosen) !== read(other)
}

test('in forced colours, what is chosen is told from what is not', async () => {
  const page = await visit()
  await page.evaluate(() => window.beckon?.open('callback'))
  await page.locator('beckon-widget .segments label').first().waitFor()
  const segments = ['.segments :checked+span', '.segments :not(:checked)+span'] as const
  expect(await page.evaluate(isToldApart, segments)).toBe(true)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await showMoment(page, { site: stage.demo.site, title: 'How was it?', kind: 'survey' })
  await page.getByRole('radio').first().focus()
  await page.keyboard.press('ArrowRight')
  const scores = ['.score :checked+span', '.score :not(:checked)+span'] as const
  expect(await page.evaluate(isToldApart, scores)).toBe(true)
})

test('in forced colours, whatever has the focus in a card has a ring round it', async () => {
  const page = await visit()
  await page.waitForFunction(() => window.beckon?.mounted)
  for (const kind of ['fraud', 'survey'] as const) {
    await showMoment(page, { site: stage.demo.site, title: `A ${kind}`, kind })
    await page.locator('beckon-moment .card').waitFor()
    await expectRings(page, 3)
    await page.getByRole('button', { name: 'Dismiss' }).click()
  }
})
