import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Collector, createCollector } from './collector.ts'
import {
  answerUnavailable,
  blockReads,
  cutLine,
  delayBy,
  loseAnswers,
  throttleFor,
} from './faults.ts'
import { createEventId } from './find-ids.ts'
import { createSink, forwardTo } from './upstreams.ts'

const ID = createEventId('abcdefgh', 1)
let collector: Collector
beforeEach(async () => {
  collector = await createCollector(createSink())
})
afterEach(async () => {
  vi.useRealTimers()
  await collector.stop()
})

const send = (body = ID): Promise<Response> => fetch(collector.url, { method: 'POST', body })
const takenIds = (): string[] => collector.exchanges.flatMap((one) => (one.taken ? one.ids : []))

test('what is well is taken and written down', async () => {
  expect((await send()).status).toBe(200)
  expect(takenIds()).toEqual([ID])
  expect(collector.countOpen()).toBe(0)
})

test('a server that is out takes nothing, and takes again afterwards', async () => {
  collector.setFault(answerUnavailable)
  expect((await send()).status).toBe(503)
  expect(takenIds()).toEqual([])
  collector.setFault(undefined)
  await send()
  expect(takenIds()).toEqual([ID])
})

test('a cut line gives no answer and takes nothing', async () => {
  collector.setFault(cutLine)
  await expect(send()).rejects.toThrow()
  expect(takenIds()).toEqual([])
})

test('a lost answer is of an event that was taken, on the turns that are named', async () => {
  collector.setFault(loseAnswers((turn) => turn === 0))
  await expect(send()).rejects.toThrow()
  expect((await send()).status).toBe(200)
  expect(takenIds()).toEqual([ID, ID])
})

test('who asks again before Retry-After is over is early, not who could not know or waits', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  collector.setFault(throttleFor(1))
  const [refused] = await Promise.all([send(), send()])
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1'])
  vi.setSystemTime(Date.now() + 400)
  expect((await send()).status).toBe(429)
  vi.setSystemTime(Date.now() + Number(refused.headers.get('retry-after')) * 1000)
  expect((await send()).status).toBe(200)
  expect(collector.exchanges.map(({ early }) => early)).toEqual([false, false, true, false])
})

test('a slow server answers in the end', async () => {
  collector.setFault(delayBy(300))
  const began = Date.now()
  expect((await send()).status).toBe(200)
  expect(Date.now() - began).toBeGreaterThanOrEqual(290)
})

test('where reads are blocked events still get through', async () => {
  collector.setFault(blockReads)
  await expect(fetch(collector.url)).rejects.toThrow()
  expect((await send()).status).toBe(200)
})

test('it refuses connections and accepts them again on the same port', async () => {
  await collector.refuse()
  await expect(send()).rejects.toThrow()
  await collector.accept()
  expect((await send()).status).toBe(200)
})

test('a preflight is seen, and passed by every fault that answers', async () => {
  collector.setFault(answerUnavailable)
  expect((await fetch(collector.url, { method: 'OPTIONS' })).status).toBe(204)
  expect(collector.exchanges.map(({ method }) => method)).toEqual(['OPTIONS'])
})

test('before a real server it passes both directions on', async () => {
  const proxy = await createCollector(forwardTo(collector.url))
  const answer = await fetch(`${proxy.url}/deep?a=1`, { method: 'POST', body: ID })
  expect(await answer.json()).toEqual({})
  expect(collector.exchanges).toMatchObject([{ path: '/deep?a=1', ids: [ID], taken: true }])
  await proxy.stop()
})
