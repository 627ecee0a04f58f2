import type { ErrorBody } from '@beckon/protocol'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import {
  closeSockets,
  connectAgent,
  connectVisitor,
  enterVisitor,
  openSession,
  signIn,
  ulid,
} from '../test-client.ts'
import { startTestGateway, type TestGateway } from '../testing.ts'

/** Visitors that come in a second. */
const RATE = 10

let gateway: TestGateway
beforeAll(async () => {
  gateway = await startTestGateway({ handshakes: RATE })
})
afterEach(closeSockets)
afterAll(() => gateway.stop())

type Refusal = Error & { data?: ErrorBody & { retryAfter?: number } }

test('a crowd that comes back comes in by and by, is told when, and those who are there go on', async () => {
  const live = await enterVisitor(gateway)
  const session = await openSession(gateway)
  const came: number[] = []
  const waits: number[] = []
  const connect = async (): Promise<void> => {
    for (;;) {
      try {
        await connectVisitor(gateway.url, { session, protocol: 1 })
        came.push(Date.now())
        return
      } catch (error) {
        const { data } = error as Refusal
        expect(data?.error.code).toBe('server/unavailable')
        const wait = data?.retryAfter ?? 0
        waits.push(wait)
        await new Promise((resolve) => setTimeout(resolve, wait * 1000 * (1 + Math.random() / 4)))
      }
    }
  }
  const begun = Date.now()
  const crowd = Promise.all(Array.from({ length: 10 * RATE }, connect))
  let isIn = false
  void crowd.then(() => {
    isIn = true
  })
  let sent = 0
  // No answer takes longer than this client waits, 5 s, which is less than the crowd takes.
  for (; !isIn; sent++) await live.ask('message:send', { id: ulid(), text: 'still here' })
  await crowd
  expect(sent).toBeGreaterThan(RATE)
  expect(waits.length).toBeGreaterThan(RATE)
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(3)
  expect(came.filter((time) => time < begun + 1000).length).toBeLessThanOrEqual(2 * RATE + 1)
}, 60_000)

test('agents wait for no visitors', async () => {
  const session = await openSession(gateway)
  const cookie = await signIn(gateway.console)
  const crowd = Array.from({ length: 3 * RATE }, () =>
    connectVisitor(gateway.url, { session, protocol: 1 }).catch(() => undefined),
  )
  const agent = await connectAgent(gateway.url, cookie)
  expect(agent.socket.connected).toBe(true)
  await Promise.all(crowd)
})
