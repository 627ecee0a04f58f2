import * as core from '@beckon/core'
import * as testing from '@beckon/core/testing'
import { expect, test } from 'vitest'
import { memoryVisitorOf } from './memory-visitor.ts'

const { online } = memoryVisitorOf(core, testing)

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
