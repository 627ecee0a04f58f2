import type { Conversation } from '@beckon/protocol'
import { expect, test } from 'vitest'
import { signIn } from './agent.ts'
import { until } from './poll.ts'
import { useDemo } from './use-demo.ts'
import { welcomeVisitor } from './visitor.ts'

const stage = useDemo()

test('after kill -9 both sides come back by themselves, nothing is lost and nothing doubled', async () => {
  const agent = await signIn(stage.browser, stage.demo.console)
  const visitor = await welcomeVisitor(stage.browser, stage.demo.shop)
  await visitor.openChat()
  await visitor.say('Before the crash')
  await agent.openCase('Before the crash')
  await agent.reply('I read you')
  await visitor.log.getByText('I read you').waitFor()

  await stage.demo.kill()
  await visitor.say('While it is down')
  await agent.reply('Are you still there?')
  await stage.demo.restart()

  const agentLog = agent.page.getByRole('log')
  await agentLog.getByText('While it is down').waitFor({ timeout: 30_000 })
  await visitor.log.getByText('Are you still there?').waitFor({ timeout: 30_000 })
  await visitor.say('After the crash')
  await agentLog.getByText('After the crash').waitFor()

  const { conversations } = await stage.demo.read<{ conversations: Conversation[] }>(
    '/v1/conversations',
  )
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
