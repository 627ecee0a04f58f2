import { createChat } from './create-chat.ts'
import { createDispatch } from './create-dispatch.ts'
import type { TestBot, TestChat, Webhook } from './telegram.types.ts'

export function createBot({ id, name, token }: Pick<TestBot, 'id' | 'name' | 'token'>): TestBot {
  const chats = new Map<number, TestChat>()
  const webhook: Webhook = { url: '', secret: '', waiting: 0, error: undefined }
  const dispatch = createDispatch(webhook, (answer) => {
    const { chat_id: chat, text, method } = answer
    if (method === 'sendMessage') chats.get(Number(chat))?.hear(String(text))
  })
  const bot: TestBot = {
    ...{ id, name, token, webhook, chats },
    calls: [],
    files: new Map(),
    paths: new Map(),
    faults: [],
    ...dispatch,

    meet(language = 'en') {
      const chat = createChat(bot, language)
      chats.set(chat.id, chat)
      return chat
    },
  }
  return bot
}
