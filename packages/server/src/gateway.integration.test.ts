import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createGateway } from './index.ts'
import { bearer, closeSockets, enterVisitor, get, post, signIn, ulid } from './test-client.ts'
import { createTestDatabase } from './test-database.ts'
import { startTestGateway } from './testing.ts'

let data: string

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'beckon-test-'))
})
afterEach(() => {
  closeSockets()
  rmSync(data, { recursive: true, force: true })
})

test('keeps everything over a restart on the same folder', async () => {
  const first = await startTestGateway({ data })
  const visitor = await enterVisitor(first)
  const { message } = await visitor.ask('message:send', { id: ulid(), text: 'Hello' })
  const cookie = await signIn(first.console)
  await first.stop()

  const second = await createGateway({ data, port: 0, database: await createTestDatabase(data) })
  const { url } = second
  const page = await get(`${url}/v1/messages`, bearer(visitor.session))
  expect(page.body).toMatchObject({ messages: [message], lastSeq: 1 })
  expect((await get(`${url}/v1/agents/me`, { cookie })).status).toBe(200)
  const again = { id: message.clientId, text: 'Hello' }
  const resent = await post(`${url}/v1/messages`, again, bearer(visitor.session))
  expect(resent.body).toEqual({ message })
  await second.close()
})

test('finishes what is being sent when it is told to stop', async () => {
  const gateway = await startTestGateway({ data })
  const visitor = await enterVisitor(gateway)
  const sends = Array.from({ length: 30 }, (_, i) =>
    visitor.ask('message:send', { id: ulid(), text: `message ${i}` }),
  )
  await sends[0]
  const stopping = gateway.gateway.close()
  const acked = (await Promise.allSettled(sends)).filter(({ status }) => status === 'fulfilled')
  await stopping
  const second = await createGateway({ data, port: 0, database: await createTestDatabase(data) })
  const page = await get(`${second.url}/v1/messages`, bearer(visitor.session))
  expect(acked.length).toBeGreaterThan(0)
  expect(page.body).toMatchObject({ lastSeq: acked.length })
  await second.close()
})

test('leaves a folder to the gateway that runs on it, and says where that is', async () => {
  const first = await startTestGateway({ data })
  const second = createGateway({ data, port: 0, database: await createTestDatabase(data) })
  await expect(second).rejects.toThrow(
    `${data} belongs to a gateway that runs, last reached at ${first.url}`,
  )
  expect((await get(`${first.url}/readyz`)).status).toBe(200)
  await first.stop()
  await (await createGateway({ data, port: 0, database: await createTestDatabase(data) })).close()
})

test('stops twice without complaint, and stops although a peer has vanished', async () => {
  const gateway = await createGateway({ data, port: 0, database: await createTestDatabase(data) })
  const { connect } = await import('node:net')
  const silent = connect(gateway.port, '127.0.0.1')
  await new Promise((resolve) => silent.once('connect', resolve))
  silent.on('error', () => {})
  await Promise.all([gateway.close(), gateway.close()])
  await expect(fetch(gateway.url)).rejects.toThrow()
  silent.destroy()
})

test('takes the next port where the one wanted is busy', async () => {
  const first = await createGateway({ data, port: 0, database: await createTestDatabase(data) })
  const second = await createGateway({ data: join(data, 'second'), port: first.port })
  expect(second.port).toBeGreaterThan(first.port)
  await Promise.all([first.close(), second.close()])
})

test('tells its health and counts what happens', async () => {
  const gateway = await startTestGateway({ data })
  const visitor = await enterVisitor(gateway)
  await visitor.ask('message:send', { id: ulid(), text: 'Hello' })
  await post(`${gateway.url}/v1/track`, { writeKey: gateway.site, event: 'E', anonymousId: 'a' })
  for (const path of ['healthz', 'readyz']) {
    expect((await get(`${gateway.url}/${path}`)).status).toBe(200)
  }
  const metrics = await (await fetch(`${gateway.url}/metrics`)).text()
  for (const line of [
    'beckon_messages_stored_total{author="visitor"} 1',
    'beckon_events_total{verdict="drop"} 1',
    'beckon_sockets{namespace="/visitor"} 1',
    'beckon_http_request_duration_seconds_count{method="POST",route="/v1/sessions",status="200"} 1',
    'process_resident_memory_bytes',
  ]) {
    expect(metrics).toContain(line)
  }
  await gateway.stop()
})
