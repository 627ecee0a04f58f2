import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  buildChunks,
  closeSite,
  openStarted,
  openStrictSite,
  PAGE_SCRIPT,
  type StrictSite,
  startBrowser,
} from './strict-site.ts'

let browser: Browser
let chunks: Map<string, string>

beforeAll(async () => {
  browser = await startBrowser()
  chunks = await buildChunks('subdomain-page.ts')
})
afterAll(() => browser.close())

const PAGES = {
  'https://www.shop.example/': PAGE_SCRIPT,
  'https://help.shop.example/': PAGE_SCRIPT,
  'https://pay.shop.example/': PAGE_SCRIPT,
  'https://elsewhere.example/': PAGE_SCRIPT,
}

const open = (): Promise<StrictSite> => openStrictSite(browser, chunks, PAGES)

const readState = (page: Page) => page.evaluate(() => window.started?.consent('get'))

const choose = (page: Page, choice: 'granted' | 'denied'): Promise<unknown> =>
  page.evaluate((input) => window.started?.consent(input), choice)

const listReceipts = (site: StrictSite): string[] =>
  site.requests.filter((url) => url.endsWith('/v1/consent'))

test('a choice on one subdomain is one on the others, kept in one cookie of all', async () => {
  const site = await open()
  const shop = await openStarted(site, 'https://www.shop.example/')
  expect(await site.context.cookies()).toEqual([])
  await choose(shop, 'granted')
  const [cookie, ...more] = await site.context.cookies()
  expect(more).toEqual([])
  expect(cookie).toMatchObject({
    name: 'beckon.pk_test',
    domain: '.shop.example',
    path: '/',
    secure: true,
    httpOnly: false,
    sameSite: 'Lax',
  })
  const days = ((cookie?.expires ?? 0) - Date.now() / 1000) / 86_400
  expect(days).toBeGreaterThan(399)
  expect(days).toBeLessThanOrEqual(400)

  for (const other of ['https://help.shop.example/', 'https://pay.shop.example/'])
    expect(await readState(await openStarted(site, other))).toEqual(await readState(shop))
  // There and back again it is one id still.
  const again = await openStarted(site, 'https://www.shop.example/')
  expect(await readState(again)).toEqual(await readState(shop))
  expect(await site.context.cookies()).toEqual([cookie])
  expect(listReceipts(site)).toHaveLength(1)
  expect(site.complaints).toEqual([])
  await closeSite(site)
})

test('a withdrawal on one is heard on the other while both are open', async () => {
  const site = await open()
  const shop = await openStarted(site, 'https://www.shop.example/')
  const help = await openStarted(site, 'https://help.shop.example/')
  await choose(shop, 'granted')
  await expect.poll(async () => (await readState(help))?.purposes.analytics).toBe(true)
  await choose(help, 'denied')
  await expect.poll(async () => (await readState(shop))?.purposes.analytics).toBe(false)
  const [cookie] = await site.context.cookies()
  expect(decodeURIComponent(cookie?.value ?? '')).not.toContain('anonymousId')
  await closeSite(site)
})

test('where the domain is another one the browser refuses, and all is as without it', async () => {
  const site = await open()
  const page = await openStarted(site, 'https://elsewhere.example/')
  await choose(page, 'granted')
  expect(await site.context.cookies()).toEqual([])
  const stored = await page.evaluate(() => localStorage.getItem('beckon.pk_test'))
  expect(JSON.parse(stored ?? '{}')).toHaveProperty('anonymousId')
  await page.reload()
  await page.waitForFunction(() => window.started)
  expect(await readState(page)).toMatchObject({ epoch: 1, purposes: { analytics: true } })
  await closeSite(site)
})
