import type { Conversation } from '@beckon/protocol'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn } from './agent.ts'
import { startBrowser } from './browser.ts'
import { type Demo, startDemo } from './demo.ts'
import { until } from './poll.ts'
import { welcomeVisitor } from './visitor.ts'

let browser: Browser
let demo: Demo
beforeAll(async () => {
  ;[demo, browser] = await Promise.all([startDemo(), startBrowser()])
})
afterAll(async () => {
  await browser.close()
  await demo.stop()
})

async function readLastSeqs(): Promise<number[]> {
  const { conversations } = await demo.read<{ conversations: Conversation[] }>('/v1/conversations')
  return conversations.map(({ lastSeq }) => lastSeq)
}

test('what was written without a connection arrives once, from the next page', async () => {
  const agent = await signIn(browser, demo.console)
  const visitor = await welcomeVisitor(browser, demo.shop)
  // Nothing but the script and its chunks, so there is not even a session.
  await visitor.context.route(`${demo.gateway}/v1/**`, (route) => route.abort())
  await visitor.page.routeWebSocket(/.*/, (socket) => socket.close())
  await visitor.openChat()
  await visitor.say('Written in the tunnel')
  await visitor.say('And once more')
  await visitor.page
    .getByText(/Not sent yet/)
    .first()
    .waitFor()
  await visitor.context.unroute(`${demo.gateway}/v1/**`)
  await visitor.page.close()

  const tab = await visitor.openTab(`${demo.shop}/product.html?id=harbour-lamp`)
  await agent.openCase('And once more')
  const log = agent.page.getByRole('log')
  for (const text of ['Written in the tunnel', 'And once more']) {
    await log.getByText(text, { exact: true }).waitFor()
    expect(await log.getByText(text, { exact: true }).count()).toBe(1)
  }
  expect(await readLastSeqs()).toEqual([2])
  await tab.openChat()
  await tab.log.getByText('Written in the tunnel').waitFor()
  await tab.page.reload()
  await tab.openChat()
  await tab.log.getByText('And once more').waitFor()
  expect(await readLastSeqs()).toEqual([2])
})

test('nobody else sends what its writer has been forgotten with', async () => {
  const visitor = await welcomeVisitor(browser, demo.shop)
  await visitor.context.route(`${demo.gateway}/v1/**`, (route) => route.abort())
  await visitor.page.routeWebSocket(/.*/, (socket) => socket.close())
  await visitor.openChat()
  await visitor.say('For nobody')
  await visitor.page
    .getByText(/Not sent yet/)
    .first()
    .waitFor()
  await visitor.page.getByRole('textbox', { name: 'Message' }).fill('Nor this')
  await visitor.page.evaluate(() => window.beckon?.reset())
  const composer = visitor.page.getByRole('textbox', { name: 'Message' })
  await until(
    () => composer.inputValue(),
    (text) => text === '',
  )
  await visitor.context.unroute(`${demo.gateway}/v1/**`)
  await visitor.page.close()
  const tab = await visitor.openTab(demo.shop)
  await tab.openChat()
  await tab.say('I am somebody else')
  await tab.log.getByText('I am somebody else').waitFor()
  await until(readLastSeqs, (seqs) => seqs.length === 2)
  expect((await readLastSeqs()).sort()).toEqual([1, 2])
})
