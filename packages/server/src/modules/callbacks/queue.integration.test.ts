import type { Callback } from '@beckon/protocol'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { closeSockets, connectAgent, enterVisitor, signIn, ulid } from '../../test-client.ts'
import { startTestGateway, type TestGateway } from '../../testing.ts'

let gateway: TestGateway

beforeAll(async () => {
  gateway = await startTestGateway()
})
afterEach(closeSockets)
afterAll(() => gateway.stop())

async function queueUp(count: number) {
  const site = { ...(await gateway.createSite()), url: gateway.url }
  const agent = await connectAgent(gateway.url, await signIn(await site.createLoginLink()))
  const waiting = []
  for (let i = 0; i < count; i++) {
    const visitor = await enterVisitor(site)
    const input = { id: ulid(), phone: '+442079460958' }
    waiting.push({ visitor, ...(await visitor.ask('callback:request', input)) })
  }
  const end = (callback: Callback | undefined, status: string) =>
    agent.ask('callback:update', { callbackId: callback?.id, status })
  return { agent, waiting, end }
}

const isAt = (place: number) => (notice: { callback: Callback }) => notice.callback.place === place

test('tells everybody their place, and moves them up as others are called or give up', async () => {
  const { agent, waiting, end } = await queueUp(4)
  expect(waiting.map(({ callback }) => callback.place)).toEqual([1, 2, 3, 4])
  const [first, second, third, last] = waiting
  await end(first?.callback, 'done')
  await last?.visitor.notice('callback:changed', isAt(3))
  await third?.visitor.ask('callback:cancel', { callbackId: third.callback.id })
  await last?.visitor.notice('callback:changed', isAt(2))
  await second?.visitor.notice('callback:changed', isAt(1))
  // Who was ahead of the one who gave up is told nothing new.
  expect(second?.visitor.count('callback:changed')).toBe(1)
  const { callbacks } = await agent.ask('callbacks:list', { status: 'requested' })
  expect(callbacks.map(({ place }) => place)).toEqual([2, 1])
})

test('whoever is put back waits behind those who moved up', async () => {
  const { waiting, end } = await queueUp(3)
  const [first, second] = waiting
  expect((await end(first?.callback, 'done')).callback.place).toBeNull()
  await second?.visitor.notice('callback:changed', isAt(1))
  expect((await end(first?.callback, 'requested')).callback.place).toBe(3)
  const { callbacks } = (await second?.visitor.ask('callbacks:mine', {})) ?? { callbacks: [] }
  expect(callbacks[0]?.callback.place).toBe(1)
})

test('a call at a time has no place, and gets one once it is wanted as soon as possible', async () => {
  const { waiting } = await queueUp(2)
  const [first, second] = waiting
  const callbackId = first?.callback.id
  const at = new Date(Date.now() + 3_600_000).toISOString()
  const moved = await first?.visitor.ask('callback:reschedule', { callbackId, at })
  expect(moved?.callback.place).toBeNull()
  await second?.visitor.notice('callback:changed', isAt(1))
  const back = await first?.visitor.ask('callback:reschedule', { callbackId, at: null })
  expect(back?.callback).toMatchObject({ at: null, place: 2 })
})
