import type { StoredEvent } from '@beckon/protocol'
import { expect, test } from 'vitest'
import { startBrowser, WITH_CACHE } from './browser.ts'
import { until } from './poll.ts'
import { useDemo } from './use-demo.ts'

const stage = useDemo()

const readNames = async (): Promise<(string | null)[]> => {
  const { events } = await stage.demo.read<{ events: StoredEvent[] }>('/v1/events')
  return events.map(({ event }) => event)
}

test('a page that keeps and sends events rests in the back-forward cache, and goes on after it', async () => {
  const browser = await startBrowser(WITH_CACHE)
  const page = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  await page.goto(stage.demo.shop)
  await page.evaluate(async () => {
    await window.beckon?.consent('granted')
    await window.beckon?.track('Before Leaving')
    window.addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }))
  })
  await until(readNames, (names) => names.includes('Before Leaving'))
  await page.evaluate(() => window.beckon?.track('While Leaving'))
  await page.goto(`${stage.demo.shop}/cart.html`)
  await until(readNames, (names) => names.includes('While Leaving'))
  await page.goBack({ waitUntil: 'commit' })
  const restored = await until(
    () => page.evaluate(() => Reflect.get(window, 'persisted') as boolean | undefined),
    (persisted) => persisted !== undefined,
  )
  expect(restored).toBe(true)
  await page.evaluate(() => window.beckon?.track('Back Again'))
  const names = await until(readNames, (seen) => seen.includes('Back Again'))
  for (const name of ['Before Leaving', 'While Leaving', 'Back Again'])
    expect(names.filter((seen) => seen === name)).toEqual([name])
  // The store has them before the page has its answer.
  await expect.poll(() => page.evaluate(() => window.beckon?.stats())).toMatchObject({ queued: 0 })
  await browser.close()
})
