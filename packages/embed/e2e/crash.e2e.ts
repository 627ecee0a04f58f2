import type { Conversation } from '@beckon/protocol'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn } from './agent.ts'
import { startBrowser } from './browser.ts'
import { type Demo, startDemo } from './demo.ts'
import { until } from './poll.ts'
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

test('after kill -9 both sides come back by themselves, nothing is lost and nothing doubled', async () => {
  const agent = await signIn(browser, demo.console)
  const visitor = await welcomeVisitor(browser, demo.shop)
  await visitor.openChat()
  await visitor.say('Before the crash')
  await agent.openCase('Before the crash')
  await agent.reply('I read you')
  await visitor.log.getByText('I read you').waitFor()

  await demo.kill()
  await visitor.say('While it is down')
  await agent.reply('Are you still there?')
  await demo.restart()

  const agentLog = agent.page.getByRole('log')
  await agentLog.getByText('While it is down').waitFor({ timeout: 30_000 })
  await visitor.log.getByText('Are you still there?').waitFor({ timeout: 30_000 })
  await visitor.say('After the crash')
  await agentLog.getByText('After the crash').waitFor()

  const { conversations } = await demo.read<{ conversations: Conversation[] }>('/v1/conversations')
  expect(conversations.map((conversation) => conversation.lastSeq)).toEqual([5])
  for (const log of [visitor.log, agentLog]) {
    for (const text of [
      'Before the crash',
      'I read you',
      'While it is down',
      'Are you still there?',
    ]) {
      await until(
        () => log.getByText(text, { exact: true }).count(),
        (count) => count === 1,
      )
    }
  }
}, 120_000)
