import { gzipSync } from 'node:zlib'
import { type BatchAnswer, type ErrorBody, LIMITS, type StoredEvent } from '@beckon/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bearer, get, post, type TestAnswer } from '../../test-client.ts'
import { startTestGateway, type TestGateway } from '../../testing.ts'

let gateway: TestGateway
const receivedAt = Date.parse('2026-11-26T12:00:00.000Z')
let now = receivedAt

beforeAll(async () => {
  gateway = await startTestGateway({ clock: () => now })
})
afterAll(() => gateway.stop())

type Answer = TestAnswer<BatchAnswer & ErrorBody>

let counter = 0
const newId = (kind: string): string => `${kind}-${++counter}`
const iso = (time: number) => new Date(time).toISOString()

function send(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer> {
  return post(`${gateway.url}/${path}`, body, headers)
}

async function stored(anonymousId: string): Promise<StoredEvent[]> {
  const url = `${gateway.url}/v1/events?anonymousId=${anonymousId}&limit=1000`
  const { body } = await get<{ events: StoredEvent[] }>(url, bearer(gateway.secret))
  return body.events
}

const track = (anonymousId: string, more: object = {}) => ({
  type: 'track',
  event: 'E',
  anonymousId,
  messageId: newId('m'),
  ...more,
})

test('keeps the good events of a batch that one bad one makes too large', async () => {
  const visitor = newId('a')
  const huge = track(visitor, { properties: { x: 'x'.repeat(LIMITS.batchBytes) } })
  const batch = [track(visitor), huge, track(visitor)]
  const { status, body } = await send('v1/batch', { writeKey: gateway.source, batch })
  expect([status, body.results[huge.messageId]]).toEqual([200, 'drop'])
  expect(body.errors).toMatchObject([{ index: 1, code: 'event/too-large' }])
  expect(await stored(visitor)).toHaveLength(2)
  const fat = { properties: { x: 'x'.repeat(30_000) } }
  const many = Array.from({ length: 18 }, () => track(visitor, fat))
  const refused = await send('v1/batch', { writeKey: gateway.source, batch: many })
  expect([refused.status, refused.body.error.code]).toEqual([413, 'request/too-large'])
})

test('reads bodies compressed by gzip, and bounds what comes out of them', async () => {
  const visitor = newId('a')
  const zip = async (body: unknown) => {
    const response = await fetch(`${gateway.url}/v1/batch`, {
      method: 'POST',
      body: gzipSync(JSON.stringify(body)),
      headers: { 'content-encoding': 'gzip', 'content-type': 'application/json; charset=utf-8' },
    })
    return { status: response.status, body: (await response.json()) as ErrorBody }
  }
  const { source: writeKey } = gateway
  expect((await zip({ writeKey, batch: [track(visitor)] })).status).toBe(200)
  expect(await stored(visitor)).toHaveLength(1)
  const bomb = await zip({ writeKey, batch: [], pad: 'x'.repeat(20_000_000) })
  expect([bomb.status, bomb.body.error.code]).toEqual([413, 'request/too-large'])
})

test('takes the key of the body where a bearer token is somebody else’s', async () => {
  const visitor = newId('a')
  const oauth = bearer('eyJhbGciOiJIUzI1NiJ9.e30.x')
  const body = { writeKey: gateway.source, batch: [track(visitor)] }
  expect((await send('v1/batch', body, oauth)).status).toBe(200)
  const header = { 'x-write-key': gateway.source }
  expect((await send('v1/track', track(visitor), header)).status).toBe(200)
  expect(await stored(visitor)).toHaveLength(2)
})

test('keeps no address of the network unless the site’s server sends it', async () => {
  const visitor = newId('a')
  const context = { ip: '203.0.113.7', direct: true, sequence: 4 }
  await send('v1/track', track(visitor, { context }), bearer(gateway.source))
  await send('v1/track', track(visitor, { context }), bearer(gateway.secret))
  const [fromPage, fromServer] = await stored(visitor)
  expect(fromPage?.context).toEqual({ direct: true, sequence: 4 })
  expect(fromServer?.context).toEqual(context)
})

test('puts times right by a day, keeps them through a stall, and shows what was sent', async () => {
  const visitor = newId('a')
  const day = 24 * 60 * 60 * 1000
  const sendAt = async (sent: number, transit: number, events: number[]) => {
    now = receivedAt + sent + transit
    const batch = events.map((happened) =>
      track(visitor, { timestamp: iso(receivedAt + happened + day) }),
    )
    await send('v1/batch', {
      writeKey: gateway.source,
      sentAt: iso(receivedAt + sent + day),
      batch,
    })
  }
  await sendAt(1000, 50, [0, 900])
  await sendAt(5000, 30_000, [2000, 4000])
  await sendAt(40_000, 40, [36_000, 40_500])
  const events = await stored(visitor)
  const times = events.map(({ timestamp }) => Date.parse(timestamp) - receivedAt)
  expect(times).toEqual([50, 950, 2050, 4050, 36_040, 40_040])
  expect(events[0]).toMatchObject({
    originalTimestamp: iso(receivedAt + day),
    sentAt: iso(receivedAt + 1000 + day),
    receivedAt: iso(receivedAt + 1050),
  })
})

test('stores a batch once that is sent twice at the same time, a hundred times', async () => {
  const visitor = newId('a')
  for (let round = 0; round < 100; round++) {
    const batch = Array.from({ length: 5 }, () => track(visitor))
    const body = { writeKey: gateway.source, batch }
    const answers = await Promise.all([send('v1/batch', body), send('v1/b', body)])
    for (const { status, body: answer } of answers) {
      expect(status).toBe(200)
      expect(Object.values(answer.results)).toEqual(Array(5).fill('ok'))
    }
  }
  const ids = (await stored(visitor)).map(({ messageId }) => messageId)
  expect(ids).toHaveLength(500)
  expect(new Set(ids).size).toBe(500)
})
