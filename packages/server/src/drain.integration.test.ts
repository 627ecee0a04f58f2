import { afterEach, expect, test } from 'vitest'
import {
  bearer,
  closeSockets,
  connectVisitor,
  get,
  openSession,
  post,
  ulid,
} from './test-client.ts'
import { startTestGateway } from './testing.ts'

/** Milliseconds: all that is asked meanwhile fits in, however busy the machine is. */
const DRAIN = 5000

afterEach(closeSockets)

test('a gateway that drains says so, answers all the same, and then moves its sockets', async () => {
  const gateway = await startTestGateway({ drain: DRAIN })
  const { url } = gateway
  const session = await openSession(gateway)
  const visitor = await connectVisitor(url, { session, protocol: 1 })
  const reason = new Promise((resolve) => visitor.socket.once('disconnect', resolve))
  const stopped = gateway.stop()
  expect((await get(`${url}/readyz`)).status).toBe(503)
  expect((await get(`${url}/healthz`)).status).toBe(200)
  const sent = await post(`${url}/v1/messages`, { id: ulid(), text: 'still' }, bearer(session))
  expect([sent.status, sent.headers.get('connection')]).toEqual([200, 'close'])
  await visitor.ask('message:send', { id: ulid(), text: 'there' })
  const late = await connectVisitor(url, { session, protocol: 1 })
  expect((await late.ask('messages:list', {})).messages).toHaveLength(2)
  // A client of Socket.IO comes back by itself from this one, and not where the gateway ended it.
  expect(await reason).toBe('transport close')
  await stopped
  await expect(get(`${url}/healthz`)).rejects.toThrow()
})
