import type { BrowserContextOptions } from 'playwright-core'
import { expect, test } from 'vitest'
import { SIZES } from '../src/sizes.ts'
import { useDemo } from './use-demo.ts'

const stage = useDemo()

const LIMIT = 28_000

/** Names and bytes of all code that came, as it was on the wire. */
async function openChat(options: BrowserContextOptions): Promise<[string, number][]> {
  const context = await stage.browser.newContext({ locale: 'en-GB', ...options })
  const visit = await context.newPage()
  const came: Promise<[string, number]>[] = []
  visit.on('requestfinished', (request) => {
    const { pathname } = new URL(request.url())
    const name = /^\/beckon(?:\/([\w-]+)-[\w-]{7})?\.js$/.exec(pathname)
    if (name)
      came.push(request.sizes().then(({ responseBodySize }) => [name[1] ?? '', responseBodySize]))
  })
  await visit.goto(stage.demo.shop)
  // Asked before: the question of consent is not part of every opening.
  await visit.evaluate(() => window.beckon?.('consent', 'denied'))
  await visit.getByRole('button', { name: 'Open chat' }).click()
  await visit.getByRole('button', { name: 'Attach files' }).waitFor()
  await visit.waitForLoadState('networkidle')
  const files = await Promise.all(came)
  await context.close()
  return files
}

test.each([
  ['a desk', {}],
  ['a phone', { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }],
] as const)(
  'all code that comes when the chat is opened on %s, files and emoji at hand',
  async (_, options) => {
    const files = await openChat(options)
    expect(files.map(([name]) => name).sort()).toEqual(['', 'c', 'p'])
    const total = files.reduce((sum, [, bytes]) => sum + bytes, 0)
    console.info(`opening the chat took ${total} bytes of code on the wire`)
    expect(total).toBeGreaterThan(SIZES.opened - 200)
    expect(total).toBeLessThanOrEqual(LIMIT)
  },
)
