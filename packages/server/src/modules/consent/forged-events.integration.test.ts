import type { BatchAnswer, ErrorBody } from '@beckon/protocol'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  closeSockets,
  connectAgent,
  connectVisitor,
  openSession,
  post,
  signIn,
  ulid,
} from '../../test-client.ts'
import {
  countEvents,
  createEvent,
  type Forgeries,
  prepareForgeries,
} from '../../test-forged-events.ts'
import { startTestGateway, type TestGateway } from '../../testing.ts'

let gateway: TestGateway
let forgeries: Forgeries
beforeEach(async () => {
  gateway = await startTestGateway()
  forgeries = await prepareForgeries(gateway)
})
afterEach(async () => {
  closeSockets()
  await gateway.stop()
})

/** A thousand, a hundred of each kind. */
const forgeAll = (): object[] =>
  forgeries.kinds.flatMap((forge) => Array.from({ length: 100 }, forge))

const TYPES = ['track', 'page', 'screen', 'identify', 'group', 'alias']

/** As that type of event wants to be. */
const shape = (event: object, type: string): object => ({
  ...event,
  ...(type === 'group' ? { groupId: 'acme' } : {}),
  ...(type === 'alias' ? { previousId: 'b', userId: 'c' } : {}),
  type,
})

test.each([
  ['/v1/batch', {}],
  ['/v1/b', {}],
  ['/beacon/v1/batch', { inAddress: true }],
])(
  'refuses a thousand forged events in batches to %s, and stores none',
  async (path, { inAddress }: { inAddress?: boolean }) => {
    const url = `${gateway.url}${path}${inAddress ? `?writeKey=${gateway.site}` : ''}`
    const send = (batch: readonly object[]) =>
      post<BatchAnswer & ErrorBody>(url, { writeKey: gateway.site, batch })
    let refusals = 0
    for (const forge of forgeries.kinds) {
      const { status, body } = await send(Array.from({ length: 100 }, forge))
      expect([status, body.error.code]).toEqual([403, 'consent/required'])
      refusals += body.error.details?.length ?? 0
    }
    expect([refusals, await countEvents(gateway)]).toEqual([1000, 0])
    expect((await send([createEvent(forgeries.granted)])).status).toBe(200)
    expect(await countEvents(gateway)).toBe(1)
  },
)

test('refuses a thousand forged events one by one, on the routes of every type, and stores none', async () => {
  const paths = TYPES.flatMap((type) => [`/v1/${type}`, `/v1/${type.charAt(0)}`])
  const send = (path: string, event: object) =>
    post<ErrorBody>(`${gateway.url}${path}`, { writeKey: gateway.site, ...event })
  const codes: Record<string, number> = {}
  for (const [place, event] of forgeAll().entries()) {
    const path = paths[place % paths.length] ?? ''
    const type = TYPES[Math.floor((place % paths.length) / 2)] ?? ''
    const { status, body } = await send(path, shape(event, type))
    const code = `${status} ${body.error?.code}`
    codes[code] = (codes[code] ?? 0) + 1
  }
  expect(codes).toEqual({ '403 consent/required': 1000 })
  expect(await countEvents(gateway)).toBe(0)
  for (const [place, path] of paths.entries())
    await send(path, shape(createEvent(forgeries.granted), TYPES[Math.floor(place / 2)] ?? ''))
  expect(await countEvents(gateway)).toBe(paths.length)
})

test('stores none of a thousand forged pixels, and shows each picture', async () => {
  const show = async (event: object): Promise<string> => {
    const data = Buffer.from(JSON.stringify({ writeKey: gateway.site, ...event })).toString(
      'base64',
    )
    const answer = await fetch(`${gateway.url}/v1/pixel/track?data=${encodeURIComponent(data)}`)
    await answer.arrayBuffer()
    return `${answer.status} ${answer.headers.get('content-type')}`
  }
  for (const event of forgeAll()) expect(await show(event)).toBe('200 image/gif')
  expect(await countEvents(gateway)).toBe(0)
  expect(await show(createEvent(forgeries.granted))).toBe('200 image/gif')
  expect(await countEvents(gateway)).toBe(1)
})

/** What somebody would try, and what the gateway says itself. */
const GUESSES = [
  ...TYPES,
  ...['batch', 'event', 'events', 'event:new', 'event:track', 'events:send', 'v1/batch'],
  ...['POST /v1/batch', 'consent', 'consent:set', '__proto__', 'constructor'],
]

test('knows no way to bring an event in over a socket: a thousand forged ones are refused', async () => {
  const session = await openSession(gateway, forgeries.granted)
  const visitor = await connectVisitor(gateway.url, { session, protocol: 1 })
  const agent = await connectAgent(gateway.url, await signIn(await gateway.createLoginLink()))
  const codes: Record<string, number> = {}
  for (const [place, event] of forgeAll().entries()) {
    const name = GUESSES[place % GUESSES.length] ?? ''
    const code = await (place % 2 ? agent : visitor).refusal(name, { batch: [event], ...event })
    codes[code] = (codes[code] ?? 0) + 1
  }
  // Also what would be welcome over HTTP.
  for (const name of GUESSES)
    expect(await visitor.refusal(name, createEvent(forgeries.granted))).toBe('request/not-found')
  expect(codes).toEqual({ 'request/not-found': 1000 })
  expect(await countEvents(gateway)).toBe(0)
})

test('takes none along with what a socket does know', async () => {
  const session = await openSession(gateway)
  const visitor = await connectVisitor(gateway.url, { session, protocol: 1 })
  const known: readonly (readonly [string, () => object])[] = [
    ['message:send', () => ({ id: ulid(), text: 'Hello' })],
    ['messages:list', () => ({})],
    ['message:read', () => ({ seq: 1 })],
    ['typing:set', () => ({ active: true })],
  ]
  for (const [place, event] of forgeAll().slice(0, 200).entries()) {
    const [name = '', make] = known[place % known.length] ?? []
    await visitor.refusal(name, { ...event, ...make?.() })
  }
  expect(await countEvents(gateway)).toBe(0)
})
