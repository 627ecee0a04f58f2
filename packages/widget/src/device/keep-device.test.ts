import * as core from '@beckon/core'
import * as testing from '@beckon/core/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type MemoryWorld, memoryWorldOf } from '../socket/memory-world.ts'
import { readMark, toOwner, writeMark } from './device-mark.ts'
import { keepDevice } from './keep-device.ts'

const createWorld = memoryWorldOf(core, testing)
const SESSION = 'vs_0123456789'
const ENDPOINT = 'https://push.example/one'

let world: MemoryWorld
let life: AbortController
let opened: string[]
let ended: string[]
let worker: EventTarget
let notifications: { data: unknown; close(): void }[]

beforeEach(() => {
  world = createWorld()
  life = new AbortController()
  opened = []
  ended = []
  const unsubscribe = async () => ended.push(ENDPOINT)
  notifications = []
  const pushManager = { getSubscription: async () => ({ endpoint: ENDPOINT, unsubscribe }) }
  worker = Object.assign(new EventTarget(), {
    startMessages() {},
    getRegistrations: async () => [{ pushManager, getNotifications: async () => notifications }],
  })
  Object.defineProperty(navigator, 'serviceWorker', { value: worker, configurable: true })
  world.client.record.patch({ session: SESSION })
})
afterEach(() => {
  life.abort()
  Reflect.deleteProperty(navigator, 'serviceWorker')
})

function keep(endpoint = ENDPOINT, owner = SESSION): void {
  writeMark(world.client, { endpoint, owner: toOwner(owner) })
  const open = async (view = 'none'): Promise<void> => void opened.push(view)
  keepDevice(world.client, { open, isOpen: () => true }, life.signal)
}

function ask(beckon: string): unknown[] {
  const answers: unknown[] = []
  const port = { postMessage: (answer: unknown) => answers.push(answer) }
  const event = Object.assign(new Event('message'), { data: { beckon }, ports: [port] })
  worker.dispatchEvent(event)
  return answers
}

test('opens the chat where a notification was clicked, and says whether it is in sight', () => {
  keep()
  expect(ask('open')).toEqual([true])
  expect(opened).toEqual(['chat'])
  expect(ask('look')).toEqual([true])
  expect(ask('else')).toEqual([])
})

test('ends what belongs to a visitor who was forgotten, and leaves what is the site’s', async () => {
  keep()
  world.client.record.patch({ session: undefined })
  await expect.poll(() => readMark(world.client)).toBeUndefined()
  expect(ended).toEqual([ENDPOINT])
})

test('takes away what the visitor who was forgotten was told, and not what the site told them', async () => {
  const closed: string[] = []
  const note = (name: string, data: unknown) => ({ data, close: () => closed.push(name) })
  notifications = [note('ours', { beckon: 1, url: '/' }), note('theirs', { url: '/' })]
  notifications.push(note('bare', null), note('ours too', { beckon: 1 }))
  keep()
  await Promise.resolve()
  expect(closed).toEqual([])
  world.client.record.patch({ session: undefined })
  await expect.poll(() => closed).toEqual(['ours', 'ours too'])
})

test('leaves alone what the site itself subscribed', async () => {
  keep('https://push.example/another')
  world.client.record.patch({ session: undefined })
  await expect.poll(() => readMark(world.client)).toBeUndefined()
  expect(ended).toEqual([])
})

test('ends what somebody else left here on a page before', async () => {
  keep(ENDPOINT, 'vs_somebody_else')
  await expect.poll(() => ended).toEqual([ENDPOINT])
  expect(ask('open')).toEqual([])
})

test('hears nothing any more once it is over', () => {
  keep()
  life.abort()
  world.client.record.patch({ session: undefined })
  expect([ask('open'), ended]).toEqual([[], []])
})
