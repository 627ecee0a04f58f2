import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { startDemo } from './demo.ts'
import { until } from './poll.ts'
import { usePages } from './use-pages.ts'
import { welcomeVisitor } from './visitor.ts'

const stage = usePages()

/** For how long nobody answers, in seconds of the page. */
const SPAN = 600

/**
 * What that may come to at most: waits are doubled from half a second up to 20, and chance takes half of that at most,
 * so it is 6 times in the first 16 seconds and once in 10 from there on.
 */
const MOST = 6 + (SPAN - 15) / 10 + 1

/**
 * And at least, where chance takes nothing: whoever waits is not given up. What is asked in two steps, as a socket and
 * what goes before it, takes up to two seconds more of a clock that goes on by seconds.
 */
const LEAST = (SPAN - 32) / 22

/** What a page asked for since, by path; `v1/socket` where it is a socket. */
function noteTries(page: Page): { tries: string[]; isQuiet(): boolean } {
  const tries: string[] = []
  const open = new Set<unknown>()
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (!pathname.startsWith('/v1/')) return
    tries.push(pathname)
    open.add(request)
  })
  for (const name of ['requestfailed', 'requestfinished'] as const)
    page.on(name as 'requestfailed', (request) => open.delete(request))
  page.on('websocket', (socket) => {
    tries.push(new URL(socket.url()).pathname)
    open.add(socket)
    socket.on('close', () => open.delete(socket))
  })
  return { tries, isQuiet: () => open.size === 0 }
}

/** Lets ten minutes go by in a page, second by second, each once what was asked in it has failed. */
async function letTimePass(page: Page, isQuiet: () => boolean): Promise<void> {
  for (let second = 0; second < SPAN; second++) {
    await page.clock.runFor(1000)
    await until(async () => isQuiet(), Boolean)
  }
}

const count = (tries: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    [...new Set(tries)].map((path) => [path, tries.filter((one) => one === path).length]),
  )

test.each([
  ['blocked', (page: Page) => page.route('**/v1/**', (route) => route.abort('blockedbyclient'))],
  ['broken', async () => {}],
] as const)(
  'a gateway that is %s is asked ever more seldom, and not given up',
  {
    timeout: 180_000,
  },
  async (_, prepare) => {
    const context = await stage.browser.newContext({ locale: 'en-GB' })
    const page = await context.newPage()
    await page.clock.install()
    await prepare(page)
    await page.goto(stage.pages.add(`<title>t</title>${stage.pages.tag()}`))
    const { tries, isQuiet } = noteTries(page)
    await page.getByRole('button', { name: 'Open chat' }).click()
    await page.getByRole('dialog').getByText('No connection').waitFor()
    await letTimePass(page, isQuiet)
    console.info(`in ${SPAN} s it was asked`, count(tries))
    expect(tries.length).toBeLessThanOrEqual(MOST)
    expect(tries.length).toBeGreaterThanOrEqual(LEAST)
    await context.close()
  },
)

test('a gateway that goes while somebody writes is tried ever more seldom by all that waits for it', {
  timeout: 180_000,
}, async () => {
  const demo = await startDemo()
  const newContext: typeof stage.browser.newContext = async (options) => {
    const context = await stage.browser.newContext(options)
    await context.clock.install()
    return context
  }
  const visitor = await welcomeVisitor({ newContext }, demo.shop)
  const { page } = visitor
  await visitor.openChat()
  await page.evaluate(() => window.beckon?.consent('granted'))
  await visitor.say('Here I am')
  await visitor.log.getByText('Sent').waitFor()
  await demo.kill()
  await page.getByText('No connection').waitFor()
  const { tries, isQuiet } = noteTries(page)
  await visitor.say('Are you there?')
  await page.evaluate(() => void window.beckon?.track('Waited'))
  await letTimePass(page, isQuiet)
  const tried = count(tries)
  console.info(`in ${SPAN} s it was tried`, tried)
  for (const times of Object.values(tried)) expect(times).toBeLessThanOrEqual(MOST)
  expect(tried['/v1/socket/']).toBeGreaterThanOrEqual(LEAST)
  await demo.restart()
  await until(
    async () => {
      await page.clock.runFor(1000)
      return page.getByText('No connection').count()
    },
    (left) => left === 0,
  )
  // What is drawn at once is on its way yet.
  await until(
    async () => {
      await page.clock.runFor(1000)
      return demo.read<{ conversations: { lastSeq: number }[] }>('/v1/conversations')
    },
    ({ conversations: [first, ...others] }) => first?.lastSeq === 2 && others.length === 0,
  )
  expect(await visitor.log.getByText('Are you there?').count()).toBe(1)
  await demo.stop()
  await page.context().close()
})
