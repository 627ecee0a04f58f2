import * as core from '@beckon/core'
import * as testing from '@beckon/core/testing'
import { expect, test } from 'vitest'
import { createMemoryChat } from '../socket/memory-chat.ts'
import { memoryWorldOf } from '../socket/memory-world.ts'
import { createChat } from '../stores/chat.ts'
import { readAll } from './read-all.ts'

const createMemoryWorld = memoryWorldOf(core, testing)

test('reads every message from the first on, also what is not held yet', async () => {
  const { client, chat: gateway, platform } = createMemoryWorld({ chat: createMemoryChat(2) })
  for (const text of ['one', 'two', 'three', 'four', 'five']) gateway.reply(text)
  const chat = createChat({ client, chooseLink: async () => gateway.openLink, onDropped: () => {} })
  chat.start()
  await platform.settle()
  await expect.poll(() => chat.conversation.$messages.get()).toHaveLength(2)
  const all = await readAll(chat)
  expect(all.map(({ text }) => text)).toEqual(['one', 'two', 'three', 'four', 'five'])
  chat.dispose()
})
