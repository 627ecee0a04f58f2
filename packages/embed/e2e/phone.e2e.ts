import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useDemo } from './use-demo.ts'
import { type Visitor, welcomeVisitor } from './visitor.ts'

const stage = useDemo()

const SCREEN = { width: 360, height: 740 }
/** What a keyboard leaves of the screen, and how far iOS moves the page for it. */
const LEFT = { height: 380, offsetTop: 60 }

async function comeByPhone(): Promise<Visitor> {
  const phone = { viewport: SCREEN, isMobile: true, hasTouch: true }
  const newContext: typeof stage.browser.newContext = (options) =>
    stage.browser.newContext({ ...options, ...phone })
  const visitor = await welcomeVisitor({ newContext }, stage.demo.shop)
  await visitor.page.emulateMedia({ reducedMotion: 'reduce' })
  await visitor.openChat()
  return visitor
}

/** No browser here has a keyboard on its screen: this is what it tells a page of one. */
const showKeyboard = (page: Page, left: typeof LEFT): Promise<void> =>
  page.evaluate((seen) => {
    const { visualViewport } = window
    for (const [name, value] of Object.entries(seen))
      Object.defineProperty(visualViewport, name, { value, configurable: true })
    visualViewport?.dispatchEvent(new Event('resize'))
  }, left)

const boxOf = (page: Page, part: string) => page.locator(`beckon-widget ${part}`).boundingBox()

test('while a keyboard is open the panel keeps to what it leaves of the screen, and the field stays in sight', async () => {
  const { page, context } = await comeByPhone()
  const whole = { x: 0, y: 0, ...SCREEN }
  await expect.poll(() => boxOf(page, '.panel')).toEqual(whole)
  await page.getByRole('textbox', { name: 'Message' }).focus()
  const left = { x: 0, y: LEFT.offsetTop, width: SCREEN.width, height: LEFT.height }
  // What follows the keyboard is fetched where the panel fills the screen.
  await expect
    .poll(async () => {
      await showKeyboard(page, LEFT)
      return boxOf(page, '.panel')
    })
    .toEqual(left)
  const field = await boxOf(page, '.composer')
  expect((field?.y ?? 0) + (field?.height ?? 0)).toBeLessThanOrEqual(left.y + left.height)
  expect(field?.y).toBeGreaterThan(left.y + left.height - 120)
  expect(await page.evaluate(() => window.scrollY)).toBe(0)
  await showKeyboard(page, { height: SCREEN.height, offsetTop: 0 })
  expect(await boxOf(page, '.panel')).toEqual(whole)
  await context.close()
})

test('no field is so small that iOS would zoom in on it', async () => {
  const { page, context } = await comeByPhone()
  const readSizes = (): Promise<(readonly [string, number])[]> =>
    page
      .locator(
        'beckon-widget :is(textarea, select, input:not([type=radio], [type=checkbox], [type=file]))',
      )
      .evaluateAll((all) =>
        all.map(
          (one) => [one.outerHTML, Number.parseFloat(getComputedStyle(one).fontSize)] as const,
        ),
      )
  async function check(count: number): Promise<void> {
    await expect.poll(async () => (await readSizes()).length).toBeGreaterThanOrEqual(count)
    expect((await readSizes()).filter(([, size]) => size < 16)).toEqual([])
  }
  await check(1)
  await page.evaluate(() => window.beckon?.open('callback'))
  await page.getByLabel('Phone number').waitFor()
  await check(4)
  await page.evaluate(() => window.beckon?.open('help'))
  await page.locator('beckon-widget .search input').waitFor()
  await check(1)
  await context.close()
})

test('the back gesture closes the chat, wherever the focus is, and the page stays', async () => {
  const { page, context } = await comeByPhone()
  const url = page.url()
  // Chromium takes Escape for the gesture, also where no key would reach the panel.
  await page.evaluate(() => {
    document.body.tabIndex = -1
    document.body.focus()
  })
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
  await expect
    .poll(async () => {
      await page.keyboard.press('Escape')
      return page.getByRole('dialog').count()
    })
    .toBe(0)
  expect(page.url()).toBe(url)
  await page.getByRole('button', { name: 'Open chat' }).waitFor()
  await context.close()
})

test('launcher and composer keep clear of what a phone keeps for itself', async () => {
  const phone = { viewport: SCREEN, isMobile: true, hasTouch: true, locale: 'en-GB' }
  const context = await stage.browser.newContext(phone)
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setSafeAreaInsetsOverride', { insets: { bottom: 34, right: 12 } })
  await page.goto(stage.demo.shop)
  const launcher = page.getByRole('button', { name: 'Open chat' })
  await launcher.waitFor()
  const box = await launcher.boundingBox()
  if (!box) throw new Error('There is no launcher.')
  expect([SCREEN.width - box.x - box.width, SCREEN.height - box.y - box.height]).toEqual([32, 54])
  await launcher.click()
  await page.getByRole('textbox', { name: 'Message' }).waitFor()
  const field = await boxOf(page, '.composer')
  expect(SCREEN.height - (field?.y ?? 0) - (field?.height ?? 0)).toBeGreaterThanOrEqual(34)
  await context.close()
})
