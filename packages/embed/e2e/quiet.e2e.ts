import { expect, test } from 'vitest'
import { readStorage } from './browser.ts'
import { useDemo } from './use-demo.ts'
import { welcomeVisitor } from './visitor.ts'

const stage = useDemo()

test('a fresh visit costs one request and leaves nothing behind', async () => {
  const { page, context, traffic } = await welcomeVisitor(stage.browser, stage.demo.shop)
  await page.getByRole('button', { name: 'Open chat' }).waitFor()
  await page.mouse.wheel(0, 2000)
  await page.waitForLoadState('networkidle')
  expect(traffic.requests.filter((url) => url.startsWith(stage.demo.gateway))).toEqual([
    `${stage.demo.gateway}/beckon.js`,
  ])
  expect(traffic.sockets).toEqual([])
  expect(traffic.errors).toEqual([])
  expect(await readStorage(page, context)).toEqual({ cookies: 0, keys: [], databases: 0 })
  expect(page.frames()).toHaveLength(1)
})

test('the launcher stands in the lower corner, and takes no click beside itself', async () => {
  const { page } = await welcomeVisitor(stage.browser, stage.demo.shop)
  const launcher = page.getByRole('button', { name: 'Open chat' })
  const box = await launcher.boundingBox()
  const size = page.viewportSize()
  if (box === null || size === null) throw new Error('Nothing is shown')
  expect(size.width - box.x - box.width).toBeLessThan(40)
  expect(size.height - box.y - box.height).toBeLessThan(40)
  const hits = await page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.tagName, {
    x: box.x - 4,
    y: box.y - 4,
  })
  expect(hits).not.toBe('BECKON-WIDGET')
})

test('a page that replaces its body, or moves it, keeps the launcher', async () => {
  const { page } = await welcomeVisitor(stage.browser, stage.demo.shop)
  const launcher = page.getByRole('button', { name: 'Open chat' })
  await launcher.waitFor()
  const before = await launcher.boundingBox()
  await page.evaluate(() => {
    document.body.replaceWith(document.createElement('body'))
    document.body.style.cssText = 'transform: translateZ(0); filter: blur(0); height: 3000px'
  })
  expect(await launcher.boundingBox()).toEqual(before)
})

test('focus returns to the button of the page that opened the chat', async () => {
  const { page } = await welcomeVisitor(stage.browser, stage.demo.shop)
  const button = page.getByRole('button', { name: 'Need a hand?' })
  await page.getByRole('button', { name: 'Open chat' }).waitFor()
  await button.click()
  await page.getByRole('textbox', { name: 'Message' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
})

test('opening the chat asks for nothing that would need consent', async () => {
  const visitor = await welcomeVisitor(stage.browser, stage.demo.shop)
  await visitor.openChat()
  const paths = visitor.traffic.requests
    .filter((url) => url.startsWith(stage.demo.gateway))
    .map((url) => new URL(url).pathname)
  expect(paths).not.toContain('/v1/batch')
  expect(paths).not.toContain('/v1/consent')
  // Core and the panel are fetched, tracking is not.
  expect(paths.filter((path) => path.startsWith('/beckon/c-'))).toHaveLength(1)
  expect(paths.filter((path) => path.startsWith('/beckon/t-'))).toEqual([])
  expect((await readStorage(visitor.page, visitor.context)).cookies).toBe(0)
})

test('opening the chat fetches what its sizes count, and nothing else', async () => {
  const visitor = await welcomeVisitor(stage.browser, stage.demo.shop)
  await visitor.openChat()
  await visitor.page.getByRole('button', { name: 'Attach files' }).waitFor()
  await visitor.page.locator('beckon-widget .consent').waitFor()
  await visitor.page.waitForLoadState('networkidle')
  const names = visitor.traffic.requests.flatMap(
    (url) => /\/beckon\/([\w-]+)-[\w-]{7}\.js$/.exec(url)?.[1] ?? [],
  )
  const opened = ['c', 'p']
  const offered = ['consent-card', 'privacy-words']
  const shared = ['create-texts', 'use-styles']
  expect(names.sort()).toEqual([...opened, ...offered, ...shared].sort())
})

test('who refused is remembered by one small record, and asked for nothing more on any page', async () => {
  const visitor = await welcomeVisitor(stage.browser, stage.demo.shop)
  const { page, traffic, context } = visitor
  await page.evaluate(() => window.beckon?.('consent', 'denied'))
  for (const path of ['cart.html', '', 'product.html?id=harbour-lamp', 'cart.html', '']) {
    traffic.requests.length = 0
    await page.goto(`${stage.demo.shop}/${path}`)
    await page.getByRole('button', { name: 'Open chat' }).waitFor()
    await page.evaluate(() => window.beckon?.('track', 'Signed Up'))
    await page.waitForLoadState('networkidle')
    const asked = traffic.requests.filter((url) => url.startsWith(stage.demo.gateway))
    expect(asked).toEqual([`${stage.demo.gateway}/beckon.js`])
  }
  const stored = await page.evaluate(() => Object.entries(localStorage))
  expect(stored.map(([key]) => key)).toEqual([`beckon.${stage.demo.site}`])
  // Which purposes, when, and the number of the choice: nothing that tells one visitor from another.
  expect(new TextEncoder().encode(stored.flat().join('')).length).toBeLessThan(64)
  expect(JSON.parse(stored[0]?.[1] ?? '')).toEqual([1, expect.any(Number), { '': 127 }])
  expect(stored[0]?.[1]).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/)
  expect((await readStorage(page, context)).cookies).toBe(0)
})

test('destroy takes away every trace of the widget', async () => {
  const visitor = await welcomeVisitor(stage.browser, stage.demo.shop)
  await visitor.openChat()
  await visitor.page.evaluate(() => window.beckon?.('destroy'))
  expect(await visitor.page.locator('beckon-widget').count()).toBe(0)
})
