import * as core from '@beckon/core'
import * as testing from '@beckon/core/testing'
import { beforeEach, expect, test } from 'vitest'
import { type MemoryWorld, memoryWorldOf } from '../socket/memory-world.ts'
import { isAnswered, sendAnswer, sendKept } from './send-answer.ts'

const createWorld = memoryWorldOf(core, testing)

let world: MemoryWorld
let asked: unknown[]
let answer: () => ReturnType<typeof testing.createResponse>

const lost = () => {
  throw new TypeError('Failed to fetch')
}
const refusal = () =>
  testing.createResponse(404, { error: { code: 'moment/not-found', message: '' } })
const readKept = () => world.client.record.get().answers ?? []

beforeEach(async () => {
  world = createWorld()
  asked = []
  world.platform.handle = async ({ url, body }) => {
    if (!url.includes('/moments/')) return testing.createResponse(200, {})
    asked.push([new URL(url).pathname, JSON.parse(body ?? '{}')])
    return answer()
  }
  await world.client.consent.set('granted')
})

test('keeps what the gateway could not be told for the next page, which tells it', async () => {
  answer = lost
  sendAnswer(world.client, 'm1', { action: 'dismiss' })
  await expect.poll(readKept).toHaveLength(1)
  expect(isAnswered(world.client.record.get(), 'm1')).toBe(true)
  expect(isAnswered(world.client.record.get(), 'm2')).toBe(false)
  const { anonymousId, reply } = { ...world.client.record.get(), ...readKept()[0] }
  expect(reply).toEqual({ site: world.client.site, anonymousId, action: 'dismiss' })
  answer = () => testing.createResponse(200, {})
  sendKept(world.client)
  await expect.poll(readKept).toEqual([])
  expect(asked).toEqual([
    ['/v1/moments/m1/answer', reply],
    ['/v1/moments/m1/answer', reply],
  ])
})

test('keeps nothing of what arrived, was refused, or was the page’s own', async () => {
  answer = () => testing.createResponse(200, {})
  sendAnswer(world.client, 'm1', { action: 'dismiss' })
  answer = refusal
  sendAnswer(world.client, 'm2', { action: 'dismiss' })
  sendAnswer(world.client, 'local:m3', { action: 'dismiss' })
  await expect.poll(() => asked.length).toBe(2)
  await Promise.resolve()
  expect(readKept()).toEqual([])
})

test('keeps nothing once consent is taken back or the visitor is forgotten', async () => {
  answer = lost
  sendAnswer(world.client, 'm1', { action: 'dismiss' })
  await expect.poll(readKept).toHaveLength(1)
  await world.client.consent.set('denied')
  expect(readKept()).toEqual([])
  await world.platform.advance(60_000)
  expect([readKept(), asked.length]).toEqual([[], 1])
  expect(world.platform.storage.read(`beckon.${world.client.site}`)).not.toContain('m1')
})
