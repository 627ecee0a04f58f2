import { expect, test } from 'vitest'
import { startBrowser, WITH_CACHE } from './browser.ts'
import { noteTouches } from './note-touches.ts'
import { usePages } from './use-pages.ts'

const stage = usePages()

test('before anybody acts nothing is touched, and nothing is asked for but the script', async () => {
  const url = stage.pages.add(`<title>Quiet</title>${stage.pages.tag()}<p style="height:3000px">`)
  const { page, traffic } = await stage.visit(url, noteTouches)
  await page.evaluate(async () => {
    await window.beckon?.track('Signed Up')
    await window.beckon?.identify('user-7')
    await window.beckon?.page()
    await window.beckon?.consent('get')
  })
  await page.mouse.wheel(0, 2000)
  await page.keyboard.press('Tab')
  await page.waitForLoadState('networkidle')
  expect(await page.evaluate(() => window.touched)).toEqual([])
  const asked = traffic.requests.filter((request) => request.startsWith(stage.pages.host))
  expect(asked).toEqual([`${stage.pages.host}/beckon.js`])
  expect([traffic.sockets, traffic.errors]).toEqual([[], []])
})

test('a page with the tag rests in the back-forward cache', async () => {
  const browser = await startBrowser(WITH_CACHE)
  const page = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  await page.goto(stage.pages.add(`<title>One</title>${stage.pages.tag()}`))
  await page.getByRole('button', { name: 'Open chat' }).click()
  // What is on its way yet keeps a page from resting.
  await page.getByRole('button', { name: 'Allow' }).waitFor()
  await page.getByRole('button', { name: 'Close' }).click()
  await page.evaluate(() => {
    window.touched = []
    window.addEventListener('pageshow', ({ persisted }) => window.touched.push(String(persisted)))
  })
  await page.goto(stage.pages.add('<title>Two</title>'))
  await page.goBack({ waitUntil: 'commit' })
  await page.waitForFunction(() => document.title === 'One' && window.touched.length > 0)
  const seen = await page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation')
    return { touched: window.touched, reasons: Reflect.get(entry ?? {}, 'notRestoredReasons') }
  })
  expect(seen).toEqual({ touched: ['true'], reasons: null })
  await browser.close()
})
