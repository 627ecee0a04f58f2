import * as core from '@beckon/core'
import * as testing from '@beckon/core/testing'
import type { Message } from '@beckon/protocol'
import { BeckonError } from '@beckon/protocol'
import { expect, test } from 'vitest'
import { createMemoryChat } from '../socket/memory-chat.ts'
import { memoryVisitorOf } from './memory-visitor.ts'

const { createMemoryWorld, setup, online } = memoryVisitorOf(core, testing)

const textsOf = (messages: readonly Message[]): string[] => messages.map(({ text }) => text)

test('asks for nothing and stores nothing before it is started', () => {
  const { platform, chat } = setup()
  expect(platform.requests).toEqual([])
  expect(chat.countLinks()).toBe(0)
})

test('keeps the session in memory until the first message, then in the record', async () => {
  const { client, visitor } = await online()
  expect(client.record.get().session).toBeUndefined()
  await visitor.send('Hello')
  expect(client.record.get().session).toBe('vs_1')
})

test('shows a message before it is stored, and stores it once', async () => {
  const { visitor, chat } = await online()
  const sent = visitor.send('Hello')
  expect(visitor.outbox.$outbox.get()).toMatchObject([{ text: 'Hello', state: 'sending' }])
  await sent
  expect(visitor.outbox.$outbox.get()).toEqual([])
  expect(textsOf(visitor.conversation.$messages.get())).toEqual(['Hello'])
  expect(chat.messages).toHaveLength(1)
})

test('sends again with the same id after the answer was lost, so nothing is doubled', async () => {
  const { visitor, chat, platform, gateway } = await online()
  chat.losesAcks = true
  gateway.offline = true
  const sent = visitor.send('Hello')
  await platform.settle()
  expect(visitor.outbox.$outbox.get()).toMatchObject([
    { state: 'failed', code: 'network/unreachable' },
  ])
  chat.losesAcks = false
  gateway.offline = false
  await platform.advance(60_000)
  await sent
  expect(new Set(chat.sent).size).toBe(1)
  expect(chat.sent.length).toBeGreaterThan(1)
  expect(textsOf(visitor.conversation.$messages.get())).toEqual(['Hello'])
})

test('keeps the order of what was written without a connection', async () => {
  const { visitor, chat, platform, gateway } = await online()
  chat.reachable = false
  gateway.offline = true
  chat.drop()
  for (const text of ['one', 'two', 'three']) visitor.send(text).catch(() => {})
  await platform.settle()
  chat.reachable = true
  gateway.offline = false
  await platform.advance(60_000)
  expect(textsOf(chat.messages)).toEqual(['one', 'two', 'three'])
  expect(visitor.outbox.$outbox.get()).toEqual([])
})

test('sends over HTTP where no socket can be had', async () => {
  const { visitor, chat, platform } = setup()
  chat.reachable = false
  const sent = visitor.send('Hello')
  await platform.advance(5000)
  await sent
  expect(textsOf(chat.messages)).toEqual(['Hello'])
})

test('a message that is refused rejects and waits for the visitor, others go on', async () => {
  const { visitor, chat } = await online()
  await expect(visitor.send('refuse me')).rejects.toMatchObject({ code: 'message/too-long' })
  await visitor.send('Hello')
  expect(textsOf(chat.messages)).toEqual(['Hello'])
  expect(visitor.outbox.$outbox.get()).toMatchObject([
    { state: 'failed', code: 'message/too-long' },
  ])
})

test('refuses an empty message without asking the gateway', async () => {
  const { visitor, chat } = await online()
  await expect(visitor.send('  ')).rejects.toMatchObject({ code: 'message/empty' })
  expect(chat.sent).toEqual([])
})

test('begins nothing for a message that is none', async () => {
  const { visitor, platform, client } = setup()
  await expect(visitor.send('')).rejects.toMatchObject({ code: 'message/empty' })
  await platform.settle()
  expect(platform.requests).toEqual([])
  expect(client.record.get()).toEqual({})
})

test('fetches what is missing when a message skips ahead', async () => {
  const { visitor, chat, platform } = await online(createMemoryWorld({ chat: createMemoryChat(2) }))
  chat.silent = true
  for (const text of ['one', 'two', 'three', 'four']) chat.reply(text)
  chat.silent = false
  chat.reply('five')
  await platform.settle()
  expect(textsOf(visitor.conversation.$messages.get())).toEqual([
    'one',
    'two',
    'three',
    'four',
    'five',
  ])
})

test('takes the same message twice as one', async () => {
  const { visitor, chat, platform } = await online()
  const message = chat.reply('Hi')
  chat.notify({ name: 'message:new', body: { message } })
  await platform.settle()
  expect(visitor.conversation.$messages.get()).toHaveLength(1)
})

test('catches up after a lost connection and tells of each new message once', async () => {
  const { visitor, client, chat, platform } = await online()
  const received: string[] = []
  client.on('message:received', ({ message }) => received.push(message.text))
  chat.drop()
  chat.reply('while you were away')
  await platform.advance(60_000)
  expect(textsOf(visitor.conversation.$messages.get())).toEqual(['while you were away'])
  expect(received).toEqual(['while you were away'])
})

test('reconnects at once when the network is back, without waiting for the next attempt', async () => {
  const { visitor, chat, platform } = await online()
  chat.drop()
  expect(visitor.connection.$connection.get()).toBe('offline')
  platform.wake()
  await platform.settle()
  expect(visitor.connection.$connection.get()).toBe('online')
})

test('pages upward through history', async () => {
  const chat = createMemoryChat(2)
  for (const text of ['one', 'two', 'three']) chat.reply(text)
  const { visitor } = await online(createMemoryWorld({ chat }))
  expect(textsOf(visitor.conversation.$messages.get())).toEqual(['two', 'three'])
  expect(visitor.conversation.$more.get()).toBe(true)
  await visitor.conversation.loadEarlier()
  expect(textsOf(visitor.conversation.$messages.get())).toEqual(['one', 'two', 'three'])
  expect(visitor.conversation.$more.get()).toBe(false)
})

test('an ended session keeps what was not sent and sends it in the next one', async () => {
  const { visitor, client, chat, platform, gateway } = await online()
  await visitor.send('Hello')
  chat.refusal = new BeckonError('session/expired')
  chat.drop()
  await platform.advance(60_000)
  expect(visitor.session.$ended.get()).toBe(true)
  gateway.offline = true
  const sent = visitor.send('still here')
  await platform.settle()
  chat.refusal = undefined
  gateway.offline = false
  visitor.startAnew()
  await sent
  expect(client.record.get().session).toBe('vs_2')
  expect(textsOf(chat.messages)).toContain('still here')
})

test('counts unread replies until they are seen', async () => {
  const { visitor, client, chat, platform } = await online()
  const counts: number[] = []
  client.on('unread:changed', ({ count }) => counts.push(count))
  chat.reply('one')
  chat.reply('two')
  visitor.reading.markRead()
  await platform.settle()
  expect(counts).toEqual([1, 2, 0])
  expect(visitor.conversation.$read.get().visitor).toBe(2)
})

test('a second tab of the same visitor joins the conversation of the first', async () => {
  const storage = testing.createMemoryStorage()
  const shared = createMemoryChat()
  const first = await online(createMemoryWorld({ chat: shared, storage }))
  const second = await online(createMemoryWorld({ chat: shared, storage }))
  await first.visitor.send('Hello')
  await second.platform.settle()
  expect(await second.visitor.session.obtain()).toBe('vs_1')
  expect(textsOf(second.visitor.conversation.$messages.get())).toEqual(['Hello'])
})

test('drops the conversation at once when the session leaves the record', async () => {
  const { visitor, client, chat, dropped } = await online()
  await visitor.send('Hello')
  client.record.patch({ session: undefined })
  expect(visitor.conversation.$messages.get()).toEqual([])
  expect(chat.countLinks()).toBe(0)
  expect(dropped).toHaveLength(1)
})

test('begins a session that knows the visitor when the page itself obtains consent', async () => {
  const { client, visitor, gateway, platform } = await online()
  await client.consent.set({ analytics: true })
  await platform.settle()
  const token = await visitor.session.obtain()
  expect(gateway.sessions.get(token)).toBe(client.record.get().anonymousId)
  expect(visitor.connection.$connection.get()).toBe('online')
})

test('stops trying when the site is unknown, and says so', async () => {
  const { visitor, client, chat, platform } = setup()
  const errors: string[] = []
  client.on('error', ({ error }) => errors.push(error.code))
  chat.refusal = new BeckonError('site/unknown')
  visitor.start()
  await platform.settle()
  expect(visitor.connection.$connection.get()).toBe('site/unknown')
  await platform.advance(60_000)
  expect(visitor.connection.$connection.get()).toBe('site/unknown')
  expect(errors).toEqual(['site/unknown'])
})

test('leaves no link and no timer behind', async () => {
  const { visitor, chat, platform, beckon } = await online()
  chat.drop()
  visitor.dispose()
  visitor.dispose()
  await beckon.destroy()
  expect(chat.countLinks()).toBe(0)
  expect(platform.countTimers()).toBe(0)
})

test('a wake-up during an attempt leaves one link, not two', async () => {
  const { chat, platform } = await online()
  chat.drop()
  platform.wake()
  platform.wake()
  await platform.settle()
  expect(chat.countLinks()).toBe(1)
})

test('tries again, once, after the gateway ended a link for a passing reason', async () => {
  const { visitor, chat, platform } = await online()
  const error = { code: 'server/unavailable', message: '' } as const
  chat.notify({ name: 'session:ended', body: { error } })
  chat.drop()
  expect(visitor.connection.$connection.get()).toBe('offline')
  await platform.advance(60_000)
  expect(visitor.connection.$connection.get()).toBe('online')
  expect(chat.countLinks()).toBe(1)
})
