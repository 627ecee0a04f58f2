import * as core from '@beckon/core'
import * as testing from '@beckon/core/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type MemoryWorld, memoryWorldOf } from '../socket/memory-world.ts'
import { MARK, resume } from './resume.ts'

const createWorld = memoryWorldOf(core, testing)

let world: MemoryWorld
let opened: number

beforeEach(() => {
  world = createWorld()
  opened = 0
})
afterEach(() => {
  history.replaceState(null, '', location.pathname)
})

const life = new AbortController()
const door = { isOpen: () => false, open }

async function open(): Promise<void> {
  opened += 1
}

function arriveWith(hash: string): void {
  history.replaceState({ page: 1 }, '', `${location.pathname}?a=b${hash}`)
}

test('uses the token of a mail up, keeps the session it opens, and takes it out of the address', async () => {
  const bodies: unknown[] = []
  world.platform.handle = async ({ body }) => {
    bodies.push(JSON.parse(body ?? ''))
    return testing.createResponse(200, { token: 'vs_theirs', expiresAt: '', config: {} })
  }
  arriveWith(`${MARK}the-token`)
  await resume(world.client, door, life.signal)
  expect(bodies).toMatchObject([{ site: 'pk_test', resume: 'the-token' }])
  expect(world.client.record.get().session).toBe('vs_theirs')
  expect(location.href).toMatch(/\?a=b$/)
  expect(history.state).toEqual({ page: 1 })
  expect(opened).toBe(1)
})

test('opens the chat as it is where the link opens nothing any more, and says so', async () => {
  const told: unknown[] = []
  world.beckon.on('error', ({ error }) => told.push(error.code))
  const error = { code: 'session/link-invalid', message: 'Used' }
  world.platform.handle = async () => testing.createResponse(401, { error })
  arriveWith(`${MARK}used`)
  await resume(world.client, door, life.signal)
  expect(world.client.record.get().session).toBeUndefined()
  expect(location.hash).toBe('')
  expect([opened, told]).toEqual([1, ['session/link-invalid']])
})

test('opens the chat where a notification leads to it, in the session there is', async () => {
  arriveWith(`${MARK}chat`)
  world.platform.handle = async () => {
    throw new Error('Nothing is asked')
  }
  await resume(world.client, door, life.signal)
  expect([location.hash, opened]).toEqual(['', 1])
})

test('leaves other pages alone', async () => {
  arriveWith('#reviews')
  await resume(world.client, door, life.signal)
  expect([location.hash, opened]).toEqual(['#reviews', 0])
})
