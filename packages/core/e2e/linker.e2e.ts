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
  chunks = await buildChunks('linker-page.ts')
})
afterAll(() => browser.close())

const SHOP = `
  <a id="pay" href="https://pay.example/checkout?item=a%20b#top">Pay</a>
  <a id="other" href="https://elsewhere.example/">Elsewhere</a>
  <a id="plain" href="http://pay.example/checkout">Unsafe</a>
  <a id="broken" href="https://[">Broken</a>
  <form id="get" action="https://pay.example/checkout"><input name="q" value="lamp"><button>Go</button></form>
  <form id="post" method="post" action="https://pay.example/checkout?from=form"><button>Go</button></form>
  ${PAGE_SCRIPT}`

const PAGES = {
  'https://www.shop.example/': SHOP,
  'https://pay.example/checkout': PAGE_SCRIPT,
  'https://elsewhere.example/': PAGE_SCRIPT,
  'http://pay.example/checkout': PAGE_SCRIPT,
}

const open = () => openStrictSite(browser, chunks, PAGES)

const allow = (page: Page): Promise<unknown> =>
  page.evaluate(() => window.started?.consent({ analytics: true }))

const readId = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => JSON.parse(localStorage.getItem('beckon.pk_test') ?? '{}').anonymousId)

/** A visitor in the shop, known by an id, once the code for links has come. */
async function openShop(site: StrictSite): Promise<{ page: Page; id: string | undefined }> {
  const page = await openStarted(site, 'https://www.shop.example/')
  const loaded = page.waitForResponse(/decorate/)
  await allow(page)
  await loaded
  // Its module runs after the answer is there; then links that are clicked change.
  await expect.poll(() => clickHref(page)).toContain('_bk=')
  return { page, id: await readId(page) }
}

/** The address of the link as a click finds it, without following it. */
const clickHref = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const link = document.querySelector('#pay') as HTMLAnchorElement
    let seen = ''
    const stop = (event: Event): void => {
      seen = link.href
      event.preventDefault()
    }
    link.addEventListener('click', stop, { once: true })
    link.click()
    return seen
  })

const readAddress = (site: StrictSite): URL =>
  new URL(site.requests.findLast((url) => url.includes('/checkout')) ?? '')

test.each([
  ['a link', '#pay', 'https://pay.example/checkout?item=a%20b#top'],
  ['a form', '#get button', 'https://pay.example/checkout?q=lamp'],
  ['a form that posts', '#post button', 'https://pay.example/checkout?from=form'],
])(
  'by %s a visitor comes to the other domain, and is the same once they allow it',
  async (...row) => {
    const [, selector, address] = row
    const site = await open()
    const { page, id } = await openShop(site)
    await page.click(selector)
    await page.waitForURL(/pay\.example/)
    await page.waitForFunction(() => window.started)
    expect(readAddress(site).searchParams.get('_bk')).toMatch(/^[A-Za-z0-9]{40,}$/)
    expect(page.url()).toBe(address)
    expect(await readId(page)).toBe(undefined)
    await allow(page)
    expect(await readId(page)).toBe(id)
    expect(site.complaints).toEqual([])
    await closeSite(site)
  },
)

test('the link is as it was after the click', async () => {
  const site = await open()
  const { page } = await openShop(site)
  const href = await page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve))
    return document.querySelector('#pay')?.getAttribute('href')
  })
  expect(href).toBe('https://pay.example/checkout?item=a%20b#top')
  await closeSite(site)
})

test('nobody is handed over without consent, and no code for it is fetched', async () => {
  const site = await open()
  const page = await openStarted(site, 'https://www.shop.example/')
  await page.click('#pay')
  await page.waitForURL(/pay\.example/)
  expect(site.requests.filter((url) => /_bk|decorate/.test(url))).toEqual([])
  await closeSite(site)
})

test('a withdrawal ends it at once', async () => {
  const site = await open()
  const { page } = await openShop(site)
  await page.evaluate(() => void window.started?.consent('denied'))
  expect(await clickHref(page)).not.toContain('_bk')
  await closeSite(site)
})

test.each(['#other', '#plain', '#broken'])('%s takes nobody along', async (selector) => {
  const site = await open()
  const { page } = await openShop(site)
  await page.evaluate((id) => (document.querySelector(id) as HTMLElement).click(), selector)
  if (selector !== '#broken') await page.waitForURL(/elsewhere|http:\/\/pay/)
  expect(site.requests.filter((url) => url.includes('_bk'))).toEqual([])
  expect(site.complaints).toEqual([])
  await closeSite(site)
})

test('what was copied from the network is worth nothing without the page that links there', async () => {
  const site = await open()
  const { page, id } = await openShop(site)
  await page.click('#pay')
  await page.waitForURL(/pay\.example/)
  const copied = readAddress(site).href
  const stranger = await openStrictSite(browser, chunks, PAGES)
  const other = await openStarted(stranger, copied)
  await allow(other)
  expect(await readId(other)).not.toBe(id)
  await closeSite(stranger)
  await closeSite(site)
})
