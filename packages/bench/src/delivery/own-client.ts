import { createBeckon } from '@beckon/core'
import { type Chat, createChat, openWebSocketLink } from '@beckon/widget/testing'
import { toAcked } from './bare-client.ts'
import type { Item, Ledger } from './ledger.ts'

export interface OwnClientOptions {
  /** Where the gateway is, and stays. */
  url: string
  site: string
  ledger: Ledger
  /** Written at once, before the first of them is sent. */
  burst: number
}

/** The chat of our widget without what shows it: session, connection, and the outbox. */
function openChat({ url, site }: OwnClientOptions): { chat: Chat; stop(): Promise<void> } {
  let chat: Chat | undefined
  const beckon = createBeckon({
    site,
    host: url,
    plugins: [
      {
        name: 'chat',
        setup(client) {
          const chooseLink = async () => openWebSocketLink
          chat = createChat({ client, chooseLink, onDropped: () => {} })
        },
      },
    ],
  })
  if (chat === undefined) throw new Error('The plugin was not set up')
  const opened: Chat = chat
  return {
    chat: opened,
    async stop() {
      opened.dispose()
      await beckon.destroy()
    },
  }
}

/**
 * Writes by the very outbox that the widget has, as somebody who types faster than the line lets through. What it is
 * told of its own messages is what the ledger notes; it asks for nothing again by itself.
 */
export async function runOwnClient(options: OwnClientOptions): Promise<void> {
  const { ledger, burst } = options
  const { chat, stop } = openChat(options)
  chat.start()
  async function write(item: Item): Promise<void> {
    const message = await chat.outbox.send(item.text)
    item.id = message.clientId
    ledger.note(item, toAcked(message))
  }
  try {
    while (!ledger.isDone) await Promise.all(ledger.take(burst).map(write))
  } finally {
    await stop()
  }
}
