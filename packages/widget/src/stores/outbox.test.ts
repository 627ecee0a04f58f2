import * as core from '@beckon/core'
import * as testing from '@beckon/core/testing'
import { BeckonError, type ErrorCode, type Issue, type Message } from '@beckon/protocol'
import { expect, test } from 'vitest'
import { memoryWorldOf } from '../socket/memory-world.ts'
import { createOutbox, type Outbox } from './outbox.ts'
import type { OutboxItem } from './outbox-item.ts'
// Fetched beforehand, so that a few turns of promises bring it.
import './sender.ts'

const createMemoryWorld = memoryWorldOf(core, testing)

interface Delivery {
  item: OutboxItem
  accept(): void
  refuse(code: ErrorCode, details?: Issue[]): void
}

interface Fixture extends ReturnType<typeof createMemoryWorld> {
  outbox: Outbox
  deliveries: Delivery[]
  texts(): string[]
  kept(): (string | undefined)[] | undefined
}

function setup(world = createMemoryWorld()): Fixture {
  const deliveries: Delivery[] = []
  const outbox = createOutbox(
    world.client,
    (item) =>
      new Promise((resolve, reject) => {
        const accept = (): void => resolve({ clientId: item.id } as Message)
        const refuse: Delivery['refuse'] = (code, details) =>
          reject(new BeckonError(code, code, details))
        deliveries.push({ item, accept, refuse })
      }),
  )
  const texts = (): string[] => deliveries.map(({ item }) => item.text)
  const kept = (): string[] | undefined => world.client.record.get().outbox?.map(({ text }) => text)
  return { ...world, outbox, deliveries, texts, kept }
}

test('what comes later does not overtake what has to wait', async () => {
  const { outbox, deliveries, texts, platform } = setup()
  for (const text of ['one', 'two']) outbox.send(text).catch(() => {})
  await platform.settle()
  deliveries[0]?.refuse('network/unreachable')
  await platform.settle()
  expect(texts()).toEqual(['one'])
  outbox.flush()
  await platform.settle()
  deliveries[1]?.accept()
  await platform.settle()
  expect(texts()).toEqual(['one', 'one', 'two'])
})

test('tries again by itself after a refusal that passes, later each time', async () => {
  const { outbox, deliveries, platform } = setup()
  outbox.send('Hello').catch(() => {})
  await platform.settle()
  for (const [attempt, wait] of [500, 1000, 2000].entries()) {
    deliveries[attempt]?.refuse('server/unavailable')
    await platform.settle()
    expect(deliveries).toHaveLength(attempt + 1)
    await platform.advance(wait)
    expect(deliveries).toHaveLength(attempt + 2)
  }
  deliveries.at(-1)?.accept()
  await platform.settle()
  expect(outbox.$outbox.get()).toEqual([])
  expect(platform.countTimers()).toBe(0)
  // What comes after is not made to wait for the trouble of the one before.
  outbox.send('again').catch(() => {})
  await platform.settle()
  deliveries[4]?.refuse('server/unavailable')
  await platform.advance(500)
  expect(deliveries).toHaveLength(6)
})

test('waits for as long as a gateway wants that takes no more just now, and loses nothing', async () => {
  const { outbox, deliveries, kept, texts, platform } = setup()
  const sent = outbox.send('Hello')
  outbox.send('and more').catch(() => {})
  await platform.settle()
  deliveries[0]?.refuse('request/too-many', [{ path: 'retryAfter', message: 'Wait 42 seconds' }])
  await platform.advance(41_999)
  expect([texts(), kept()]).toEqual([['Hello'], ['Hello', 'and more']])
  await platform.advance(11_001)
  expect(texts()).toEqual(['Hello', 'Hello'])
  deliveries[1]?.accept()
  await expect(sent).resolves.toMatchObject({ clientId: deliveries[0]?.item.id })
  expect(texts()).toEqual(['Hello', 'Hello', 'and more'])
})

test('without a line it waits for one and asks for nothing', async () => {
  const { outbox, deliveries, platform } = setup()
  outbox.send('Hello').catch(() => {})
  await platform.settle()
  deliveries[0]?.refuse('network/unreachable')
  await platform.advance(60_000)
  expect(deliveries).toHaveLength(1)
})

test('keeps in the record what was not acknowledged, and no longer', async () => {
  const { outbox, deliveries, kept, platform } = setup()
  for (const text of ['one', 'two']) outbox.send(text).catch(() => {})
  expect(kept()).toEqual(['one', 'two'])
  await platform.settle()
  deliveries[0]?.accept()
  await platform.settle()
  expect(kept()).toEqual(['two'])
  deliveries[1]?.refuse('message/too-long')
  await platform.settle()
  expect(kept()).toBeUndefined()
  expect(outbox.$outbox.get()).toMatchObject([{ text: 'two', state: 'failed' }])
})

test('the next page sends it in the same order, each under the id it had', async () => {
  const storage = testing.createMemoryStorage()
  const first = setup(createMemoryWorld({ storage }))
  for (const text of ['one', 'two']) first.outbox.send(text).catch(() => {})
  const next = setup(createMemoryWorld({ storage }))
  await next.platform.settle()
  const held = next.outbox.$outbox.get()
  expect(held.map(({ id, text, createdAt }) => ({ id, text, createdAt }))).toEqual(
    first.outbox.$outbox.get().map(({ id, text, createdAt }) => ({ id, text, createdAt })),
  )
  next.outbox.flush()
  await next.platform.settle()
  next.deliveries[0]?.accept()
  await next.platform.settle()
  expect(next.texts()).toEqual(['one', 'two'])
})

test('what one tab sends another shows as being sent, until it is', async () => {
  const storage = testing.createMemoryStorage()
  const one = setup(createMemoryWorld({ storage }))
  const other = setup(createMemoryWorld({ storage }))
  one.outbox.send('Hello').catch(() => {})
  await other.platform.settle()
  expect(other.outbox.$outbox.get()).toMatchObject([{ text: 'Hello', state: 'sending' }])
  one.deliveries[0]?.accept()
  await other.platform.settle()
  expect(other.outbox.$outbox.get()).toEqual([])
  await other.platform.advance(60_000)
  expect(other.texts()).toEqual([])
})

test('sends what another tab wrote where that one is gone, under the same id', async () => {
  const storage = testing.createMemoryStorage()
  const gone = setup(createMemoryWorld({ storage }))
  const other = setup(createMemoryWorld({ storage }))
  for (const text of ['one', 'two']) gone.outbox.send(text).catch(() => {})
  await other.platform.advance(4000)
  expect(other.texts()).toEqual(['one'])
  other.deliveries[0]?.accept()
  await other.platform.settle()
  other.deliveries[1]?.accept()
  await other.platform.settle()
  const idsOf = ({ deliveries }: Fixture): string[] => deliveries.map(({ item }) => item.id)
  expect(other.texts()).toEqual(['one', 'two'])
  expect(idsOf(other)[0]).toBe(idsOf(gone)[0])
  expect(other.kept()).toBeUndefined()
})

test('keeps fifty at most, and leaves alone what is none of its ids', () => {
  const { outbox, client, kept } = setup()
  for (let index = 0; index < 60; index++) outbox.send(`${index}`).catch(() => {})
  expect(kept()).toHaveLength(50)
  client.record.patch({ outbox: [{ id: 'nonsense', text: 'x' }] })
  const next = createOutbox(client, async () => ({}) as Message)
  expect(next.$outbox.get()).toEqual([])
})

test('what was on its way when it was cleared says nothing about what comes after', async () => {
  const { outbox, deliveries, texts, platform } = setup()
  outbox.send('old').catch(() => {})
  await platform.settle()
  outbox.clear()
  outbox.send('new').catch(() => {})
  await platform.settle()
  expect(texts()).toEqual(['old', 'new'])
  deliveries[0]?.refuse('session/invalid')
  await platform.settle()
  expect(outbox.$outbox.get()).toMatchObject([{ text: 'new', state: 'sending' }])
  expect(platform.countTimers()).toBe(0)
})

test('what was written before anything could send it goes out once that is there', async () => {
  const { client, platform } = createMemoryWorld()
  const sent: string[] = []
  let isThere = false
  const outbox = createOutbox(
    client,
    async ({ id, text }) => {
      sent.push(text)
      return { clientId: id } as Message
    },
    async () => {
      if (!isThere) throw new TypeError('Failed to fetch dynamically imported module')
      return import('./sender.ts')
    },
  )
  for (const text of ['one', 'two']) outbox.send(text).catch(() => {})
  await platform.settle()
  expect(outbox.$outbox.get()).toMatchObject([{ text: 'one' }, { text: 'two' }])
  expect(client.record.get().outbox).toHaveLength(2)
  expect([outbox.isWaiting(), sent]).toEqual([true, []])
  isThere = true
  outbox.flush()
  await platform.settle()
  expect(sent).toEqual(['one', 'two'])
  expect(outbox.$outbox.get()).toEqual([])
  expect(client.record.get().outbox).toBeUndefined()
})

test('nothing that sends is fetched for who writes nothing', async () => {
  const { client, platform } = createMemoryWorld()
  let fetched = 0
  const outbox = createOutbox(
    client,
    async () => ({}) as Message,
    async () => {
      fetched++
      return import('./sender.ts')
    },
  )
  outbox.flush()
  outbox.settle([{ clientId: 'x' } as Message])
  await platform.settle()
  expect(fetched).toBe(0)
})
