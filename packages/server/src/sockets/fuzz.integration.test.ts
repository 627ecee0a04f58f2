import { schemas } from '@beckon/protocol/validate'
import * as fc from 'fast-check'
import { pino } from 'pino'
import { io } from 'socket.io-client'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { arbitraryOf, hostile } from '../test-arbitrary.ts'
import {
  closeSockets,
  connectAgent,
  connectVisitor,
  get,
  openSession,
  post,
  signIn,
  type TestAgent,
  type TestVisitor,
  ulid,
} from '../test-client.ts'
import { FUZZ_RUNS, FUZZ_SEED, findFault } from '../test-fuzz.ts'
import { liveWith, MARKS } from '../test-life.ts'
import { startTestGateway, type TestGateway, type TestSite } from '../testing.ts'

let gateway: TestGateway
/** Who tries, of another company than the one whose people left marks. */
let other: TestSite
let ids: readonly string[]
const logged: string[] = []

beforeAll(async () => {
  const sink = { write: (line: string) => void logged.push(line) }
  gateway = await startTestGateway({ log: pino({ level: 'error' }, sink) })
  other = await gateway.createSite()
  const life = await liveWith(gateway)
  closeSockets()
  ids = [life.personId, life.session, life.identity, ulid(), 'anonymous-id', '__proto__']
}, 60_000)
afterEach(closeSockets)
afterAll(() => gateway.stop())

const leaks = [MARKS.text, MARKS.reply, MARKS.note, MARKS.callbackName, MARKS.property, MARKS.trait]

const connect = {
  visitor: async (): Promise<TestVisitor> => {
    const session = await openSession({ url: gateway.url, site: other.site })
    return connectVisitor(gateway.url, { session, protocol: 1 })
  },
  agent: async (): Promise<TestAgent> =>
    connectAgent(gateway.url, await signIn(await other.createLoginLink())),
}

/** Names nobody serves, those that objects have by themselves among them. */
const NAMES = [
  '',
  'nothing',
  '__proto__',
  'constructor',
  'toString',
  'x'.repeat(1000),
  'message:new',
]

const events = (['visitor', 'agent'] as const).flatMap((who) =>
  [...Object.entries(schemas[who]), ...NAMES.map((name) => [name, undefined] as const)].map(
    ([name, schema]) => ({ who, name, schema }),
  ),
)

test.each(events)(
  '$who: $name takes whatever comes',
  async ({ who, name, schema }) => {
    let peer = await connect[who]()
    const heard: string[] = []
    const input = schema === undefined ? hostile : arbitraryOf(schema, ids)
    // A few come without an input, with more than one, or as bytes.
    const given = fc.oneof(
      { weight: 12, arbitrary: input.map((value) => [value]) },
      { weight: 1, arbitrary: fc.constantFrom([], [Buffer.from('x')], [{ a: Buffer.from('x') }]) },
      { weight: 1, arbitrary: fc.array(hostile, { maxLength: 4 }) },
    )
    await fc.assert(
      fc.asyncProperty(given, fc.boolean(), async (values, isAwaited) => {
        if (!peer.socket.connected) peer = await connect[who]()
        peer.socket.offAny().onAny((...told) => heard.push(JSON.stringify(told)))
        if (!isAwaited) peer.socket.emit(name, ...values)
        const sent = peer.socket
          .timeout(10_000)
          .emitWithAck(isAwaited ? name : 'nothing', ...values)
        const answer = JSON.stringify(await sent)
        expect(findFault(0, answer)).toBeUndefined()
        expect(leaks.find((mark) => [answer, ...heard].join().includes(mark))).toBeUndefined()
        expect(logged).toEqual([])
      }),
      { numRuns: FUZZ_RUNS, seed: FUZZ_SEED },
    )
  },
  600_000,
)

test.each(['visitor', 'agent', 'nowhere', '__proto__', ''])(
  'whatever is said at the door of /%s is answered',
  async (namespace) => {
    const auth = fc.oneof(arbitraryOf(schemas.handshake, ids), hostile)
    await fc.assert(
      fc.asyncProperty(auth, async (value) => {
        const socket = io(`${gateway.url}/${namespace}`, {
          ...{ path: '/v1/socket', transports: ['websocket'], forceNew: true, reconnection: false },
          auth: value as Record<string, unknown>,
        })
        const answer = await new Promise<string>((resolve) => {
          for (const name of ['connect', 'connect_error', 'disconnect'])
            socket.once(name, (error) => resolve(JSON.stringify(error?.data ?? name)))
        })
        socket.disconnect()
        expect(findFault(0, answer)).toBeUndefined()
        expect(logged).toEqual([])
      }),
      { numRuns: FUZZ_RUNS, seed: FUZZ_SEED },
    )
  },
  600_000,
)

/** What Engine.IO and Socket.IO would not say. */
const FRAMES = [
  ...['', '4', '9', '40/nowhere,', '40/visitor,{', '40/visitor,[]', '40/visitor,null', '42'],
  ...['42/visitor,["x"]', '42/visitor,1["message:send"]', '42/visitor,99999999999999999999["a"]'],
  ...['451-/visitor,["x",{"_placeholder":true,"num":0}]', '459999-["x"]', '451-["__proto__"]'],
  ...['42["__proto__",{}]', '43/visitor,1[]', '44/visitor,{}', '41', '2probe', '5', '3', '0{}'],
  ...['40/visitor,{"session":"__proto__","protocol":1e400}', `40/${'n'.repeat(5000)},`],
]

test.each(FRAMES)('outlives the frame %s', async (frame) => {
  const url = `${gateway.url.replace('http', 'ws')}/v1/socket/?EIO=4&transport=websocket`
  const socket = new WebSocket(url)
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  socket.send(frame)
  socket.send(new Uint8Array([4, 0, 255]))
  const closed = new Promise((resolve) => socket.addEventListener('close', resolve))
  socket.close()
  await closed
  expect((await get(`${gateway.url}/readyz`)).status).toBe(200)
  expect(logged).toEqual([])
})

test.each(['PUT', 'POST', 'GET', 'DELETE', 'OPTIONS'])(
  'outlives %s at the door of sockets',
  async (method) => {
    const ends = [
      '',
      '?EIO=4',
      '?EIO=4&transport=polling&sid=x',
      '?EIO=99&transport=__proto__',
      '?%',
    ]
    for (const end of ends) {
      const body = method === 'POST' || method === 'PUT' ? '1:4\u0000' : null
      const answer = await fetch(`${gateway.url}/v1/socket/${end}`, { method, body })
      expect([method, end, answer.status < 500]).toEqual([method, end, true])
      await answer.text()
    }
    const session = await openSession(gateway)
    expect(
      await post(`${gateway.url}/v1/messages`, {}, { authorization: `Bearer ${session}` }),
    ).toMatchObject({
      status: 400,
    })
    expect(logged).toEqual([])
  },
)
