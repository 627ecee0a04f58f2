import { expect, test } from 'vitest'
import { signIn } from './agent.ts'
import { useDemo } from './use-demo.ts'
import { welcomeVisitor } from './visitor.ts'

const stage = useDemo()

test('where a network lets no WebSocket through, the chat goes on by long polling', async () => {
  const agent = await signIn(stage.browser, stage.demo.console)
  const visitor = await welcomeVisitor(stage.browser, stage.demo.shop)
  await visitor.page.routeWebSocket(/.*/, (socket) => socket.close())
  await visitor.page.reload()
  await visitor.openChat()
  await visitor.say('Through the proxy')
  await agent.openCase('Through the proxy')
  await agent.reply('Loud and clear')
  await visitor.log.getByText('Loud and clear').waitFor()
  expect(visitor.traffic.requests.some((url) => url.includes('transport=polling'))).toBe(true)
})
