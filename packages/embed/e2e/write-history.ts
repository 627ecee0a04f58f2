import { createUlid } from '@beckon/protocol'
import type { BrowserContextOptions } from 'playwright-core'
import type { Stage } from './use-demo.ts'
import { welcomeVisitor } from './visitor.ts'

export interface History {
  /** What the visitor's browser keeps. */
  storageState: BrowserContextOptions['storageState']
  /** One more, from the company. */
  answer(): Promise<void>
}

/** Somebody wrote, and was answered: so many messages that there are. The demo knows of nobody else. */
export async function writeHistory({ browser, demo }: Stage, count: number): Promise<History> {
  const visitor = await welcomeVisitor(browser, demo.shop)
  await visitor.openChat()
  await visitor.say('Hello')
  await visitor.log.getByText('· Sent').waitFor()
  const { conversations } = await demo.read<{ conversations: { id: string }[] }>(
    '/v1/conversations',
  )
  const url = `${demo.gateway}/v1/conversations/${conversations[0]?.id}/messages`

  async function answer(): Promise<void> {
    const id = createUlid(Date.now(), crypto.getRandomValues(new Uint8Array(16)))
    const text = 'It is at https://lamps.example/green, and we are at lamps@shop.example.'
    const headers = { authorization: `Bearer ${demo.secret}` }
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body: JSON.stringify({ id, text }),
    })
    if (!response.ok) throw new Error(await response.text())
  }

  for (let written = 1; written < count; written++) await answer()
  const storageState = await visitor.context.storageState()
  await visitor.context.close()
  return { storageState, answer }
}
