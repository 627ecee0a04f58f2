import * as core from '@beckon/core'
import * as testing from '@beckon/core/testing'
import { BeckonError } from '@beckon/protocol'
import { expect, test } from 'vitest'
import { createConnection } from './connection.ts'
import { memoryVisitorOf } from './memory-visitor.ts'
import { createSession } from './session.ts'

const { createMemoryWorld, online } = memoryVisitorOf(core, testing)

test('lets go of the link while the page rests, and takes it up when it wakes', async () => {
  const { visitor, chat, platform } = await online()
  visitor.connection.suspend()
  expect(chat.countLinks()).toBe(0)
  await platform.advance(60_000)
  expect(chat.countLinks()).toBe(0)
  platform.wake()
  await platform.settle()
  expect(chat.countLinks()).toBe(1)
})

test('a page that wakes with its link still up asks for what it missed', async () => {
  const { visitor, chat, platform } = await online()
  chat.silent = true
  chat.reply('while you slept')
  platform.wake()
  await platform.settle()
  expect(visitor.conversation.$messages.get()).toMatchObject([{ text: 'while you slept' }])
})

test('closing the chat ends the connection of who never wrote, and of nobody else', async () => {
  const { visitor, chat } = await online()
  visitor.rest()
  expect(chat.countLinks()).toBe(0)
  visitor.start()
  await visitor.send('Hello')
  visitor.rest()
  expect(chat.countLinks()).toBe(1)
})

test('stays stopped once the session has ended, by whichever way that was heard', async () => {
  const { visitor, platform } = await online()
  visitor.session.end()
  expect(visitor.connection.$connection.get()).toBe('stopped')
  visitor.start()
  platform.wake()
  await platform.advance(60_000)
  expect(visitor.connection.$connection.get()).toBe('stopped')
})

test('who is told when to come again comes then, not sooner, and takes the way for open', async () => {
  const { client, platform } = createMemoryWorld()
  const asked: number[] = []
  const details = [{ path: 'retryAfter', message: '20' }]
  const refusal = new BeckonError('server/unavailable', 'Come again.', details)
  const connection = createConnection({
    client,
    session: createSession(client, () => {}),
    // The more often a way failed, the sooner another is tried, which takes more to fetch.
    chooseLink: async (failures) => {
      asked.push(failures)
      return (_, { onDown }) => {
        queueMicrotask(() => onDown(refusal))
        return { request: async () => undefined as never, signal() {}, close() {} }
      }
    },
    onUp() {},
    onNotice() {},
  })
  connection.start()
  await platform.advance(20_000)
  expect(asked).toEqual([0])
  expect(connection.$connection.get()).toBe('offline')
  await platform.advance(5500)
  expect(asked).toEqual([0, 0])
  await platform.advance(20_000)
  await platform.advance(5500)
  expect(asked).toEqual([0, 0, 0])
  // Whoever has the line back need not wait for a crowd they are no part of.
  platform.wake()
  await platform.settle()
  expect(asked).toHaveLength(4)
  connection.dispose()
})
