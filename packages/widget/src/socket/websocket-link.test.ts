import { createMemoryPlatform, type MemoryPlatform } from '@beckon/core/testing'
import type { BeckonError } from '@beckon/protocol'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Link, Notice } from './link.ts'
import { openWebSocketLink } from './websocket-link.ts'

/** The browser's end of a socket, with the other end in the test's hands. */
class FakeSocket {
  static readonly OPEN = 1
  static last: FakeSocket
  readyState = 1
  readonly frames: string[] = []
  onmessage: ((event: { data: unknown }) => void) | null = null
  onclose: (() => void) | null = null
  readonly url: string
  constructor(url: string) {
    this.url = url
    FakeSocket.last = this
  }
  send(frame: string): void {
    this.frames.push(frame)
  }
  close(): void {
    this.readyState = 3
  }
  say(frame: string): void {
    this.onmessage?.({ data: frame })
  }
}

const original = globalThis.WebSocket
beforeEach(() => {
  Object.assign(globalThis, { WebSocket: FakeSocket })
})
afterEach(() => {
  globalThis.WebSocket = original
})

interface Fixture {
  link: Link
  socket: FakeSocket
  platform: MemoryPlatform
  ups: number[]
  downs: (BeckonError | undefined)[]
  notices: Notice[]
}

function open(): Fixture {
  const platform = createMemoryPlatform()
  const ups: number[] = []
  const downs: (BeckonError | undefined)[] = []
  const notices: Notice[] = []
  const link = openWebSocketLink(
    { host: 'https://gateway.example', token: 'vs_1', platform },
    {
      onUp: () => void ups.push(1),
      onDown: (error) => void downs.push(error),
      onNotice: (notice) => void notices.push(notice),
    },
  )
  return { link, socket: FakeSocket.last, platform, ups, downs, notices }
}

function connect(): Fixture {
  const fixture = open()
  fixture.socket.say('0{"pingInterval":25000,"pingTimeout":20000}')
  fixture.socket.say('40/visitor,{"sid":"x"}')
  return fixture
}

test('names session and protocol in the handshake, and no token in the address', () => {
  const { socket, ups } = connect()
  expect(socket.url).toBe('wss://gateway.example/v1/socket/?EIO=4&transport=websocket')
  expect(socket.frames).toEqual(['40/visitor,{"session":"vs_1","protocol":1,"echo":true}'])
  expect(ups).toHaveLength(1)
})

test('matches each answer to its request', async () => {
  const { link, socket } = connect()
  const first = link.request('message:read', { seq: 1 })
  const second = link.request('message:read', { seq: 2 })
  socket.say('43/visitor,2[{"ok":true,"data":"second"}]')
  socket.say('43/visitor,1[{"ok":false,"error":{"code":"server/unavailable","message":"m"}}]')
  await expect(first).rejects.toMatchObject({ code: 'server/unavailable' })
  await expect(second).resolves.toBe('second')
})

test('answers pings and passes notices on', () => {
  const { socket, notices } = connect()
  socket.say('2')
  socket.say('42/visitor,["typing:changed",{"active":true,"name":"Maya"}]')
  expect(socket.frames.at(-1)).toBe('3')
  expect(notices).toEqual([{ name: 'typing:changed', body: { active: true, name: 'Maya' } }])
})

test('gives up a line that stays silent longer than agreed', async () => {
  const { socket, platform, downs } = connect()
  await platform.advance(40_000)
  socket.say('2')
  await platform.advance(44_000)
  expect(downs).toEqual([])
  await platform.advance(1000)
  expect(downs).toEqual([undefined])
})

test('gives up a request that is not answered', async () => {
  const { link, platform } = connect()
  const asked = link.request('message:read', { seq: 1 })
  asked.catch(() => {})
  await platform.advance(8000)
  await expect(asked).rejects.toMatchObject({ code: 'network/unreachable' })
})

test('tells why it was refused', () => {
  const { socket, downs } = open()
  socket.say('0{}')
  socket.say('44/visitor,{"message":"m","data":{"error":{"code":"session/expired","message":"m"}}}')
  expect(downs).toMatchObject([{ code: 'session/expired' }])
})

test('ends once, with nothing left running and nobody left waiting', async () => {
  const { link, socket, platform, downs } = connect()
  const asked = link.request('message:read', { seq: 1 })
  link.close()
  link.close()
  socket.onclose?.()
  await expect(asked).rejects.toMatchObject({ code: 'network/unreachable' })
  expect(downs).toHaveLength(1)
  expect(socket.readyState).toBe(3)
  expect(platform.countTimers()).toBe(0)
})

test('gives up a gateway that pings but never lets it in', async () => {
  const { socket, platform, downs } = open()
  socket.say('0{"pingInterval":25000,"pingTimeout":20000}')
  await platform.advance(6000)
  socket.say('2')
  await platform.advance(3000)
  expect(downs).toEqual([])
  await platform.advance(1000)
  expect(downs).toEqual([undefined])
})

test('waits for nothing more from a line that was refused', () => {
  const { socket, platform } = connect()
  socket.say('44/visitor,{"message":"m","data":{"error":{"code":"session/expired"}}}')
  socket.say('2')
  expect(platform.countTimers()).toBe(0)
})

test('takes an answer that says nothing for a refusal', async () => {
  const { link, socket } = connect()
  const asked = [1, 2].map((seq) => link.request('message:read', { seq }))
  const settled = Promise.allSettled(asked)
  socket.say('43/visitor,1[]')
  socket.say('43/visitor,2[null]')
  expect(await settled).toMatchObject([
    { status: 'rejected', reason: { code: 'server/unavailable' } },
    { status: 'rejected', reason: { code: 'server/unavailable' } },
  ])
})

test('takes what brings nothing for no notice, and a refusal without a reason for one', () => {
  const { socket, notices, downs } = connect()
  for (const rest of ['["message:new"]', '["message:new",null]', '{"0":"message:new"}', '"ab"', ''])
    socket.say(`42/visitor,${rest}`)
  expect(notices).toEqual([])
  for (const frame of ['0null', '43/visitor,9', '9', '42["x",{}]']) socket.say(frame)
  expect(downs).toEqual([])
  socket.say('44/visitor,null')
  expect(downs).toMatchObject([{ code: 'server/unavailable' }])
})
