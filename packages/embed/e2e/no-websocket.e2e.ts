import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn } from './agent.ts'
import { startBrowser } from './browser.ts'
import { type Demo, startDemo } from './demo.ts'
import { welcomeVisitor } from './visitor.ts'

let demo: Demo
let browser: Browser
beforeAll(async () => {
  ;[demo, browser] = await Promise.all([startDemo(), startBrowser()])
})
afterAll(async () => {
  await browser.close()
  await demo.stop()
})

test('where a network lets no WebSocket through, the chat goes on by long polling', async () => {
  const agent = await signIn(browser, demo.console)
  const visitor = await welcomeVisitor(browser, demo.shop)
  await visitor.page.routeWebSocket(/.*/, (socket) => socket.close())
  await visitor.page.reload()
  await visitor.openChat()
  await visitor.say('Through the proxy')
  await agent.openCase('Through the proxy')
  await agent.reply('Loud and clear')
  await visitor.log.getByText('Loud and clear').waitFor()
  expect(visitor.traffic.requests.some((url) => url.includes('transport=polling'))).toBe(true)
})
