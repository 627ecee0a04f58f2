import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { carry } from './file-visitor.ts'
import { BARE, findDeadZones, STEP } from './find-dead-zones.ts'
import { settleMotion } from './settle-motion.ts'
import { showMoment } from './show-moment.ts'
import { useDemo } from './use-demo.ts'
import { usePages } from './use-pages.ts'

const stage = useDemo()
const site = usePages()

interface Look {
  attributes?: string
  body?: string
  context?: BrowserContextOptions
}

/** A page that is all one link, with the tag on it. */
async function visit({ attributes = '', body = '', context = {} }: Look = {}): Promise<Page> {
  const { gateway, site: key } = stage.demo
  const tag = `<script defer src="${gateway}/beckon.js" data-site="${key}" data-consent="granted" ${attributes}></script>`
  const style = `<style>html{background:${BARE}}a{position:fixed;inset:0}</style>`
  const url = site.pages.add(
    `<html lang="en"><meta name="viewport" content="width=device-width"><title>t</title>${style}${tag}<body><a href="#">${' '}</a>${body}`,
  )
  const opened = await site.browser.newContext({ locale: 'en-GB', ...context })
  const page = await opened.newPage()
  await page.goto(url)
  return page
}

/** @param least points that it takes: that many are drawn */
async function expectNoneDead(page: Page, least: number): Promise<void> {
  await settleMotion(page)
  const { taken, dead } = await findDeadZones(page)
  expect(dead.slice(0, 20)).toEqual([])
  expect(taken).toBeGreaterThan(least)
}

const FILE = { name: 'a.txt', mimeType: 'text/plain', base64: 'YQ==' }

const openChat = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Open chat' }).click()
  await page.getByRole('textbox', { name: 'Message' }).waitFor()
}

test('launcher and panel take clicks only where they are seen, and nothing when they are hidden', async () => {
  const page = await visit()
  await page.getByRole('button', { name: 'Open chat' }).waitFor()
  await expectNoneDead(page, 120)
  await openChat(page)
  await expectNoneDead(page, 10_000)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await expectNoneDead(page, 120)
  await page.evaluate(() => window.beckon?.hide())
  await page.getByRole('button', { name: 'Open chat' }).waitFor({ state: 'hidden' })
  expect((await findDeadZones(page)).taken).toBe(0)
})

test('what says that the chat could not be fetched takes clicks only where it is seen', async () => {
  const page = await visit({ attributes: 'data-consent="ask"' })
  await page.route('**/beckon/*.js', (route) => route.abort())
  await page.getByRole('button', { name: 'Open chat' }).click()
  await page.getByRole('button', { name: 'Try again' }).waitFor()
  await expectNoneDead(page, 700)
})

test('where files are dropped, the panel takes clicks only where it is seen, before and after', async () => {
  const page = await visit()
  await openChat(page)
  const zone = page.getByText('Drop files here')
  await expect
    .poll(async () => {
      await carry(page, { type: 'dragover', ...FILE })
      return zone.count()
    })
    .toBe(1)
  await expectNoneDead(page, 10_000)
  // What lies on top takes none of it: a file goes to the panel.
  const hit = await zone.evaluate((shown) => {
    const { left, top, width, height } = shown.getBoundingClientRect()
    const root = shown.getRootNode() as ShadowRoot
    return root.elementFromPoint(left + width / 2, top + height / 2)?.closest('.drop')
  })
  expect(hit ?? null).toBeNull()
  await carry(page, { type: 'dragleave', ...FILE })
  await zone.waitFor({ state: 'detached' })
  await expectNoneDead(page, 10_000)
})

const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true }

test('on a phone the sheet takes all of the screen, and gives all of it back', async () => {
  const page = await visit({ context: PHONE })
  await openChat(page)
  await settleMotion(page)
  const { taken, dead } = await findDeadZones(page)
  const all = Math.ceil((360 - 2) / STEP) * Math.ceil((740 - 2) / STEP)
  expect([taken, dead]).toEqual([all, []])
  await page.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await settleMotion(page)
  const after = await findDeadZones(page)
  expect(after.dead).toEqual([])
  expect(after.taken).toBeLessThan(400)
})

test.each([
  ['a desk', {}],
  ['a phone', PHONE],
] as const)(
  'on %s a card takes clicks only where it is seen, and none when it is covered or gone',
  async (_, context) => {
    const page = await visit({ context })
    await page.getByRole('button', { name: 'Open chat' }).waitFor()
    await page.waitForFunction(() => window.beckon?.mounted)
    await showMoment(page, { site: stage.demo.site, title: 'Your bill', kind: 'bill' })
    const card = page.locator('beckon-moment .card')
    await card.waitFor()
    await expectNoneDead(page, 1500)
    await page.evaluate(() => {
      const dialog = document.createElement('dialog')
      document.body.append(dialog)
      dialog.showModal()
    })
    await card.waitFor({ state: 'hidden' })
    await page.evaluate(() => document.querySelector('dialog')?.close())
    await card.waitFor()
    await expectNoneDead(page, 1500)
    await card.getByRole('button', { name: 'Dismiss' }).click()
    await card.waitFor({ state: 'detached' })
    const { taken, dead } = await findDeadZones(page)
    expect(dead.slice(0, 20)).toEqual([])
    expect(taken).toBeLessThan(400)
  },
)

test('as part of the page it takes clicks within its own place alone', async () => {
  const place =
    '<div id="chat" style="position:absolute;left:200px;top:90px;width:400px;height:500px"></div>'
  const page = await visit({ attributes: 'data-mount="#chat"', body: place })
  await page.getByRole('region', { name: /Conversation|Alder/ }).waitFor()
  await expectNoneDead(page, 10_000)
  const outside = await page.evaluate(() => {
    const hits: string[] = []
    for (let x = 1; x < innerWidth; x += 5)
      for (let y = 1; y < innerHeight; y += 5) {
        const isInside = x > 200 && x < 600 && y > 90 && y < 590
        const isOurs = document.elementFromPoint(x, y)?.localName.startsWith('beckon-')
        if (isOurs && !isInside) hits.push(`${x},${y}`)
      }
    return hits
  })
  expect(outside).toEqual([])
})
