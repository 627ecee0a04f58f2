import * as core from '@beckon/core'
import * as testing from '@beckon/core/testing'
import { BeckonError } from '@beckon/protocol'
import { expect, test } from 'vitest'
import { createMemoryChat } from '../socket/memory-chat.ts'
import { memoryVisitorOf } from './memory-visitor.ts'

const { createMemoryWorld, setup, online } = memoryVisitorOf(core, testing)

test('asks again where the visitor was named while a session was on its way', async () => {
  const { visitor, client, gateway } = setup()
  const asked = visitor.session.obtain()
  await client.consent.set({ analytics: true })
  expect(gateway.sessions.get(await asked)).toBe(client.record.get().anonymousId)
})

test('hands the next visitor no session that was asked for the one before', async () => {
  const { visitor, client } = setup()
  const asked = Promise.allSettled([visitor.session.obtain(), visitor.session.claim()])
  visitor.session.forget()
  const refused = { status: 'rejected', reason: { code: 'session/invalid' } }
  expect(await asked).toMatchObject([refused, refused])
  expect(client.record.get()).toEqual({})
  expect(visitor.session.token()).toBeUndefined()
})

test('two tabs that act first at the same time share the session of one', async () => {
  const storage = testing.createMemoryStorage()
  const shared = createMemoryChat()
  const first = await online(createMemoryWorld({ chat: shared, storage }))
  const world = createMemoryWorld({ chat: shared, storage })
  // The gateway never gives out a token twice.
  await world.client.request('POST /v1/sessions', { body: { site: 'pk_test' } })
  const second = await online(world)
  // Before either has heard of the other.
  first.visitor.session.keep()
  second.visitor.session.keep()
  await second.platform.settle()
  expect([first.visitor.session.token(), second.visitor.session.token()]).toEqual(['vs_1', 'vs_1'])
  expect([first.dropped, second.dropped]).toEqual([[], []])
})

test('an expired session is refused once, and by no later page', async () => {
  const storage = testing.createMemoryStorage()
  const { visitor, client, chat, platform } = await online(createMemoryWorld({ storage }))
  await visitor.send('Hello')
  chat.refusal = new BeckonError('session/expired')
  chat.drop()
  await platform.advance(60_000)
  expect(visitor.session.$ended.get()).toBe(true)
  expect(visitor.connection.$connection.get()).toBe('stopped')
  expect(client.record.get().session).toBeUndefined()
  const next = setup(createMemoryWorld({ storage }))
  next.visitor.resume()
  await next.platform.settle()
  expect(next.platform.requests).toEqual([])
})

test('keeps draft and conversation on the page where the session expired', async () => {
  const { visitor, chat, dropped } = await online()
  await visitor.send('Hello')
  const error = { code: 'session/expired', message: '' } as const
  chat.notify({ name: 'session:ended', body: { error } })
  expect(visitor.conversation.$messages.get()).toHaveLength(1)
  expect(dropped).toEqual([])
})

test('stores no session again that has ended', async () => {
  const { visitor, client, platform } = await online()
  await visitor.send('Hello')
  visitor.session.end()
  visitor.session.keep()
  visitor.send('later').catch(() => {})
  await platform.settle()
  expect(client.record.get().session).toBeUndefined()
  await expect(visitor.session.claim()).rejects.toMatchObject({ code: 'session/expired' })
})

test('begins a session in the name of whoever is proven', async () => {
  const { visitor, client, platform } = setup()
  client.readProof = () => 'is_1'
  await visitor.session.obtain()
  const { body = '' } = platform.requests.find(({ url }) => url.endsWith('/v1/sessions')) ?? {}
  expect(JSON.parse(body)).toMatchObject({ identity: 'is_1' })
})

test('shows the conversation of whoever is proven, which may be another one', async () => {
  const { visitor, client, platform } = await online()
  await visitor.session.claim()
  expect(visitor.session.isKept()).toBe(true)
  const token = visitor.session.token()
  client.emit('identity:proven', { userId: 'user-1', moved: true })
  expect(visitor.conversation.$ready.get()).toBe(false)
  await platform.settle()
  expect(visitor.conversation.$ready.get()).toBe(true)
  expect(visitor.session.token()).toBe(token)
})

test('drops a session that belongs to nobody once somebody is proven', async () => {
  const { visitor, client, platform } = await online()
  const before = visitor.session.token()
  client.emit('identity:proven', { userId: 'user-1', moved: false })
  await platform.settle()
  expect(visitor.session.token()).not.toBe(before)
})
