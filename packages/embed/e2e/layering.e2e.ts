import type { WidgetSettings } from '@beckon/core'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { usePages } from './use-pages.ts'

const stage = usePages()

async function visit(css = ''): Promise<{ page: Page; launcher: Locator; dialog: Locator }> {
  const style = `<style>${css}#cover{position:fixed;inset:0;z-index:500}</style>`
  const url = stage.pages.add(`<title>t</title>${style}${stage.pages.tag()}<p>Hello</p>`)
  const guest = await stage.visit(url)
  await guest.page.emulateMedia({ reducedMotion: 'reduce' })
  return guest
}

const update = (page: Page, settings: WidgetSettings): Promise<void> =>
  page.evaluate((given) => window.beckon?.update(given), settings)

/** How far it is from the left, the right and the lower edge of the window. */
async function measure(page: Page, element: Locator): Promise<number[]> {
  const box = await element.boundingBox()
  const size = page.viewportSize()
  if (!box || !size) throw new Error('It is not there.')
  return [box.x, size.width - box.x - box.width, size.height - box.y - box.height].map(Math.round)
}

/** Whether a click in its middle would reach it. */
const isOnTop = (element: Locator): Promise<boolean> =>
  element.evaluate((found) => {
    const { left, top, width, height } = found.getBoundingClientRect()
    const hit = document.elementFromPoint(left + width / 2, top + height / 2)
    return hit === (found.getRootNode() as ShadowRoot).host
  })

test('offsets and the side follow what the page says, before the panel is there and after', async () => {
  const { page, launcher, dialog } = await visit()
  expect(await measure(page, launcher)).toEqual([1204, 20, 20])
  await update(page, { offsetX: 40, offsetY: 90 })
  expect(await measure(page, launcher)).toEqual([1184, 40, 90])
  await update(page, { position: 'left' })
  expect(await measure(page, launcher)).toEqual([40, 1184, 90])
  await launcher.click()
  await dialog.waitFor()
  expect(await measure(page, dialog)).toEqual([40, 856, 162])
  await update(page, { offsetX: 0, offsetY: 8 })
  expect(await measure(page, dialog)).toEqual([0, 896, 80])
  await update(page, { position: 'right', offsetX: undefined, offsetY: undefined })
  expect(await measure(page, launcher)).toEqual([1204, 20, 20])
})

test('lies below what the page puts above it, and comes up again, launcher and panel alike', async () => {
  const { page, launcher, dialog } = await visit()
  await launcher.click()
  await dialog.waitFor()
  await page.evaluate(() => {
    const cover = document.createElement('div')
    cover.id = 'cover'
    document.body.append(cover)
  })
  expect(await Promise.all([isOnTop(launcher), isOnTop(dialog)])).toEqual([true, true])
  await update(page, { zIndex: 499 })
  expect(await Promise.all([isOnTop(launcher), isOnTop(dialog)])).toEqual([false, false])
  await update(page, { zIndex: 501 })
  expect(await Promise.all([isOnTop(launcher), isOnTop(dialog)])).toEqual([true, true])
})

test('a page moves and lowers it by plain rules, with no importance to outdo', async () => {
  const { page, launcher } = await visit('beckon-widget{--bk-z:499;--bk-base:0px}')
  await page.evaluate(() => {
    const cover = document.createElement('div')
    cover.id = 'cover'
    document.body.append(cover)
  })
  expect(await isOnTop(launcher)).toBe(false)
  expect((await measure(page, launcher))[2]).toBe(0)
})

test('takes no room in a page that lays out its root', async () => {
  const { page } = await visit('html{display:grid;gap:50px;height:100vh}')
  const height = await page.evaluate(() => document.body.getBoundingClientRect().bottom)
  expect(height).toBeGreaterThan((page.viewportSize()?.height ?? 0) - 20)
})
