import * as core from '@beckon/core'
import * as testing from '@beckon/core/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type MemoryWorld, memoryWorldOf } from '../socket/memory-world.ts'
import { type DeviceMark, readMark, toOwner, writeMark } from './device-mark.ts'
import { renewDevice } from './renew-device.ts'

const createWorld = memoryWorldOf(core, testing)
const SESSION = 'vs_0123456789'
/** The gateway's, and as the browser has it. */
const KEY = '-_8B'
const BYTES = new Uint8Array([251, 255, 1]).buffer

let world: MemoryWorld
let told: { authorization: string | undefined; body: Record<string, unknown> }[]
let ended: string[]
let subscribed: { endpoint: string; key: ArrayBuffer }[]
/** What the gateway answers to what it is told. */
let answer: () => core.PlatformResponse | Promise<core.PlatformResponse>

function stand({ endpoint, key }: (typeof subscribed)[number]) {
  return {
    endpoint,
    options: { applicationServerKey: key },
    toJSON: () => ({ endpoint, keys: { p256dh: 'p', auth: 'a' } }),
    unsubscribe: async () => ended.push(endpoint),
  }
}

beforeEach(() => {
  world = createWorld()
  ;[told, ended] = [[], []]
  subscribed = [{ endpoint: 'https://push.example/new', key: BYTES }]
  answer = () => testing.createResponse(200, { push: { expiresAt: '' } })
  const getRegistrations = async () =>
    subscribed.map((each) => ({ pushManager: { getSubscription: async () => stand(each) } }))
  Object.defineProperty(navigator, 'serviceWorker', {
    value: { getRegistrations },
    configurable: true,
  })
  Object.assign(globalThis, { Notification: { permission: 'granted' } })
  world.client.record.patch({ session: SESSION })
  world.platform.handle = async ({ method, headers, body }) => {
    if (method === 'GET') return testing.createResponse(200, { push: { key: KEY, worker: '/w' } })
    told.push({ authorization: headers?.['authorization'], body: JSON.parse(body ?? '') })
    return answer()
  }
})
afterEach(() => {
  Reflect.deleteProperty(navigator, 'serviceWorker')
  Reflect.deleteProperty(globalThis, 'Notification')
})

const mark = (more: Partial<DeviceMark> = {}): void =>
  writeMark(world.client, {
    endpoint: 'https://push.example/old',
    owner: toOwner(SESSION),
    ...more,
  })

const isNew = { endpoint: 'https://push.example/new', owner: toOwner(SESSION) }

test('tells the gateway in the visitor’s session of what the browser changed, once', async () => {
  mark()
  await renewDevice(world.client)
  await renewDevice(world.client)
  expect(told).toEqual([
    {
      authorization: `Bearer ${SESSION}`,
      body: {
        endpoint: 'https://push.example/new',
        keys: { p256dh: 'p', auth: 'a' },
        replaces: 'https://push.example/old',
      },
    },
  ])
  expect(readMark(world.client)).toEqual(isNew)
})

test('tries again on the next page what did not arrive', async () => {
  mark()
  answer = () => {
    throw new TypeError('no network')
  }
  await expect(renewDevice(world.client)).rejects.toThrow()
  expect(readMark(world.client)?.replaces).toBe('https://push.example/old')
  answer = () => testing.createResponse(200, {})
  await renewDevice(world.client)
  expect(told.at(-1)?.body).toMatchObject({ replaces: 'https://push.example/old' })
  expect(readMark(world.client)).toEqual(isNew)
})

test('ends here what was taken back elsewhere', async () => {
  mark()
  const error = { code: 'consent/required', message: 'No' }
  answer = () => testing.createResponse(403, { error })
  await renewDevice(world.client)
  expect([ended, readMark(world.client)]).toEqual([['https://push.example/new'], undefined])
})

test('leaves a mark that ends it to whoever forgets the visitor meanwhile', async () => {
  mark()
  answer = () => {
    expect(readMark(world.client)?.endpoint).toBe('https://push.example/new')
    world.client.record.patch({ session: undefined })
    return testing.createResponse(200, {})
  }
  await renewDevice(world.client)
  expect(readMark(world.client)).toMatchObject({ replaces: 'https://push.example/old' })
})

test.each([
  ['nothing changed', () => mark({ endpoint: 'https://push.example/new' })],
  ['nobody agreed', () => {}],
  ['somebody else did', () => mark({ owner: 'other' })],
  [
    'what is there is the site’s own',
    () => {
      mark()
      subscribed = [{ endpoint: 'https://push.example/site', key: new ArrayBuffer(65) }]
    },
  ],
  [
    'the browser says no by now',
    () => {
      mark()
      Object.assign(globalThis, { Notification: { permission: 'denied' } })
    },
  ],
])('tells nothing where %s', async (_, arrange) => {
  arrange()
  const before = readMark(world.client)
  await renewDevice(world.client)
  expect(told).toEqual([])
  expect(readMark(world.client)).toEqual(before)
})
