import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildChunks, openStrictSite, PAGE_SCRIPT, startBrowser } from './strict-site.ts'

let browser: Browser
let chunks: Map<string, string>

beforeAll(async () => {
  browser = await startBrowser()
  chunks = await buildChunks('log-page.ts')
})
afterAll(() => browser.close())

async function openPage(): Promise<Page> {
  const site = await openStrictSite(browser, chunks, { 'https://shop.example/': PAGE_SCRIPT })
  const page = await site.context.newPage()
  await page.goto('https://shop.example/')
  await page.waitForFunction(() => window.openLog)
  return page
}

test('keeps what is written after it was removed, also before it had been opened', async () => {
  const page = await openPage()
  const kept = await page.evaluate(async () => {
    const write = (key: string) => log?.append([{ key, id: key, json: '{}', bytes: 2 }])
    const log = window.openLog?.(window, 'beckon.pk_test')
    const first = write('withdrawn')
    log?.destroy()
    await Promise.allSettled([first, write('granted anew')])
    const entries = await window.openLog?.(window, 'beckon.pk_test').read()
    return entries?.map(({ key }) => key)
  })
  expect(kept).toEqual(['granted anew'])
  await page.context().close()
})

test('removes what earlier pages wrote, and lets other tabs do so', async () => {
  const page = await openPage()
  const [names, kept] = await page.evaluate(async () => {
    const open = () => window.openLog?.(window, 'beckon.pk_test')
    const wait = () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase('beckon.pk_test').onsuccess = resolve
      })
    const [one, other] = [open(), open()]
    await one?.append([{ key: '1', id: '1', json: '{}', bytes: 2 }])
    await other?.read()
    open()?.destroy()
    await wait()
    const left = await one?.read()
    one?.destroy()
    await wait()
    return [(await indexedDB.databases()).map(({ name }) => name), left] as const
  })
  expect([names, kept]).toEqual([[], []])
  await page.context().close()
})
