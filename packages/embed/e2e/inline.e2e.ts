import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { readStorage, watchTraffic } from './browser.ts'
import { runAxe } from './run-axe.ts'
import { usePages } from './use-pages.ts'

const stage = usePages()

interface Reader {
  page: Page
  /** The chat within the page. */
  region: Locator
  traffic: ReturnType<typeof watchTraffic>
}

/** A page that has the chat in an element of its own; comes back once that is there. */
async function read(body: string, attributes = '', options: object = {}): Promise<Reader> {
  const tag = stage.pages.tag(`data-site="pk_test" data-mount="#chat" ${attributes}`)
  const context = await stage.browser.newContext({ locale: 'en-GB', ...options })
  const page = await context.newPage()
  const traffic = watchTraffic(page)
  await page.goto(stage.pages.add(`<title>t</title>${tag}<body>${body}`))
  return { page, traffic, region: page.getByRole('region', { name: 'Conversation' }) }
}

const BOX = '<div id="chat" style="height:520px;width:400px"></div>'

test('is part of the page: no launcher, no dialog, and it fills what it is put into', async () => {
  const { page, region, traffic } = await read(BOX)
  await region.waitFor()
  expect(await region.boundingBox()).toEqual(await page.locator('#chat').boundingBox())
  expect(await page.getByRole('button', { name: 'Open chat' }).count()).toBe(0)
  expect(await page.getByRole('button', { name: 'Close' }).count()).toBe(0)
  expect(await page.getByRole('dialog').count()).toBe(0)
  expect(await region.getByRole('textbox', { name: 'Message' }).isVisible()).toBe(true)
  expect(await region.getByRole('heading').textContent()).toBeTruthy()
  // Nobody knows yet whose name would stand above it.
  expect(await page.locator('beckon-widget .header').isVisible()).toBe(false)
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
  expect(traffic.errors).toEqual([])
})

test('asks and keeps nothing until the visitor acts in it, and connects when they do', async () => {
  const { page, region, traffic } = await read(BOX)
  await region.waitFor()
  const isCode = (url: string): boolean => /\/beckon(\/[\w-]+)?\.js/.test(url)
  expect(traffic.requests.slice(1).filter((url) => !isCode(url))).toEqual([])
  expect(traffic.sockets).toEqual([])
  expect(await readStorage(page, page.context())).toEqual({ cookies: 0, keys: [], databases: 0 })
  const asked = page.waitForRequest((request) => request.url().endsWith('/v1/sessions'))
  await region.getByRole('textbox', { name: 'Message' }).click()
  await asked
  await region.getByText('No connection').waitFor()
  expect((await readStorage(page, page.context())).keys).toEqual([])
})

test('neither Escape nor a narrow screen takes it out of the page, and Tab leaves it', async () => {
  const { page, region } = await read(
    `<p>Before</p>${BOX.replace('width:400px', '')}<button>After</button>`,
    '',
    { viewport: { width: 360, height: 640 } },
  )
  const composer = region.getByRole('textbox', { name: 'Message' })
  await composer.fill('Hello')
  await page.keyboard.press('Escape')
  expect(await composer.inputValue()).toBe('Hello')
  expect(await region.boundingBox()).toEqual(await page.locator('#chat').boundingBox())
  const after = page.getByRole('button', { name: 'After' })
  for (let presses = 0; presses < 8; presses++) {
    await page.keyboard.press('Tab')
    if (await after.evaluate((button) => button.matches(':focus'))) return
  }
  throw new Error('The focus never left the chat.')
})

test('waits until its place is there and near what is seen', async () => {
  const { page, region } = await read('<div style="height:4000px"></div>')
  await page.evaluate(() => {
    const place = document.createElement('div')
    place.id = 'chat'
    document.body.append(place)
  })
  const host = page.locator('#chat > beckon-widget')
  await host.waitFor({ state: 'attached' })
  const isDrawn = (): Promise<boolean> =>
    host.evaluate((found) => found.shadowRoot?.querySelector('.panel') != null)
  expect(await isDrawn()).toBe(false)
  await page.locator('#chat').scrollIntoViewIfNeeded()
  await region.waitFor()
  const box = await region.boundingBox()
  expect(box?.height).toBe(360)
})

test('a page that draws itself anew finds it in the new place, as it was', async () => {
  const { page, region } = await read(BOX)
  await region.getByRole('textbox', { name: 'Message' }).fill('Half a thought')
  await page.evaluate((html) => {
    document.body.innerHTML = `<main>${html}</main>`
  }, BOX)
  await page.locator('main #chat > beckon-widget').waitFor({ state: 'attached' })
  expect(await region.getByRole('textbox', { name: 'Message' }).inputValue()).toBe('Half a thought')
})

test('a button of the page leads to it, and to another view of it', async () => {
  const { page, region } = await read(
    `<button onclick="beckon.open()">Write</button><button onclick="beckon.open('callback')">Call</button>${BOX}`,
  )
  await region.waitFor()
  await page.getByRole('button', { name: 'Write' }).click()
  const composer = region.getByRole('textbox', { name: 'Message' })
  await expect.poll(() => composer.evaluate((at) => at.matches(':focus'))).toBe(true)
  await page.getByRole('button', { name: 'Call', exact: true }).click()
  await region.getByLabel('Name').waitFor()
})

test('taken off it leaves nothing, and can be put there again', async () => {
  const { page, region, traffic } = await read(BOX)
  await region.waitFor()
  const again = (): Promise<void> =>
    page.evaluate(async () => {
      await window.beckon?.destroy()
      if (document.querySelector('beckon-widget')) throw new Error('Something is left.')
      const { src, dataset } = document.querySelector<HTMLScriptElement>('script[src]') ?? {}
      const script = document.createElement('script')
      script.src = src ?? ''
      Object.assign(script.dataset, dataset)
      document.querySelector('script[src]')?.replaceWith(script)
    })
  await again()
  await region.waitFor()
  await region.getByRole('textbox', { name: 'Message' }).click()
  await again()
  await region.waitFor()
  expect(await page.locator('#chat > beckon-widget').count()).toBe(1)
  expect(traffic.errors).toEqual([])
})

test('no rule of the page changes what is inside', async () => {
  const css = `<style>*{all:unset!important;display:inline!important;float:right!important;color:red!important;
    transform:rotate(2deg)!important;font:italic 9px fantasy!important}</style>`
  const { region } = await read(`${css}<div id="chat"></div>`)
  await region.waitFor()
  const style = await region.evaluate((panel) => {
    const { color, fontSize, transform } = getComputedStyle(panel)
    return [color, fontSize, transform, panel.clientHeight]
  })
  expect(style).toEqual(['rgb(22, 24, 29)', '15px', 'none', 360])
})

test.each([
  ['light', 300],
  ['dark', 900],
] as const)('axe finds nothing in it, %s and %i pixels wide', async (colorScheme, width) => {
  const box = `<h1>Contact</h1><div id="chat" style="height:480px;width:${width}px"></div>`
  const { page, region } = await read(box, '', { colorScheme, reducedMotion: 'reduce' })
  await region.waitFor()
  await region.getByRole('button', { name: 'Allow' }).waitFor()
  expect(await runAxe(page, 'beckon-widget', '.panel')).toEqual([])
  await region.getByRole('textbox', { name: 'Message' }).fill('Hello')
  await region.getByText('No connection').waitFor()
  expect(await runAxe(page, 'beckon-widget', '.panel')).toEqual([])
  const wide = await region.evaluate((panel) => panel.scrollWidth - panel.clientWidth)
  expect(wide).toBeLessThanOrEqual(0)
})
