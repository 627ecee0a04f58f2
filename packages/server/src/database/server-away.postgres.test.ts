import type { ErrorBody, MessagePage } from '@beckon/protocol'
import { startPostgres, type TestPostgres } from '@beckon/tooling/test-postgres'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bearer, closeSockets, get, openSession, post, ulid } from '../test-client.ts'
import { withTestServer } from '../test-database.ts'
import { startTestGateway, type TestGateway } from '../testing.ts'

let server: TestPostgres
let gateway: TestGateway

beforeEach(async () => {
  server = await startPostgres({ durable: true })
  const database = server.url
  gateway = await withTestServer(undefined, () => startTestGateway({ database }))
}, 60_000)
afterEach(async () => {
  closeSockets()
  await gateway.stop()
  await server.stop()
})

test('acks nothing while its server is away, and keeps everything it acked before and after', async () => {
  const session = await openSession(gateway)
  const url = `${gateway.url}/v1/messages`
  const send = (id: string) => post<ErrorBody>(url, { id, text: 'Hello' }, bearer(session))
  const [before, during] = [ulid(), ulid()]
  expect((await send(before)).status).toBe(200)
  await server.halt()
  const refused = await send(during)
  expect([refused.status, refused.body.error.code]).toEqual([503, 'server/unavailable'])
  expect(refused.headers.get('retry-after')).toBe('1')
  expect((await get(`${gateway.url}/readyz`)).status).toBe(503)
  expect((await get(`${gateway.url}/healthz`)).status).toBe(200)
  await server.resume()
  await expect
    .poll(async () => (await get(`${gateway.url}/readyz`)).status, { timeout: 30_000 })
    .toBe(200)
  expect((await send(during)).status).toBe(200)
  const { body } = await get<MessagePage>(`${url}?after=0`, bearer(session))
  expect(body.messages.map(({ seq, clientId }) => [seq, clientId])).toEqual([
    [1, before],
    [2, during],
  ])
}, 60_000)
