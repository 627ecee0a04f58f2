import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Message } from '@beckon/protocol'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createGateway } from './index.ts'
import {
  bearer,
  closeSockets,
  connectVisitor,
  enterVisitor,
  get,
  openSession,
  post,
  signIn,
  ulid,
} from './test-client.ts'
import { startTestGateway } from './testing.ts'

let data: string

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'beckon-test-'))
})
afterEach(() => {
  closeSockets()
  rmSync(data, { recursive: true, force: true })
})

interface Demo {
  process: ChildProcess
  gateway: string
  shop: string
  console: string
  site: string
  source: string
  secret: string
}

/** A real process, as a user starts it. */
async function spawnDemo(): Promise<Demo> {
  const cli = join(import.meta.dirname, 'cli.ts')
  const args = ['--conditions=@beckon/source', cli, 'demo', '--json', '--port', '0', '--data', data]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const line = await new Promise<string>((resolve) => {
    child.stdout.once('data', (chunk) => resolve(String(chunk)))
  })
  return { process: child, ...JSON.parse(line) }
}

function ended(child: ChildProcess): Promise<[code: number | null, signal: string | null]> {
  return new Promise((resolve) => child.once('exit', (...how) => resolve(how)))
}

test('loses nothing it acked when it is killed in the next instant', async () => {
  const first = await spawnDemo()
  const session = await openSession({ url: first.gateway, site: first.site })
  const visitor = await connectVisitor(first.gateway, { session, protocol: 1 })
  const texts = Array.from({ length: 20 }, (_, i) => `message ${i}`)
  for (const text of texts) await visitor.ask('message:send', { id: ulid(), text })
  first.process.kill('SIGKILL')
  expect(await ended(first.process)).toEqual([null, 'SIGKILL'])

  const second = await spawnDemo()
  expect([second.site, second.source]).toEqual([first.site, first.source])
  expect(second.secret).not.toBe(first.secret)
  const url = `${second.gateway}/v1/messages`
  const { body } = await get<{ messages: Message[] }>(url, bearer(session))
  expect(body.messages.map(({ text }) => text)).toEqual(texts)
  const old = await get(`${second.gateway}/v1/conversations`, bearer(first.secret))
  expect(old.body).toMatchObject({ error: { code: 'site/unknown' } })
  const now = await get(`${second.gateway}/v1/conversations`, bearer(second.secret))
  expect(now.body).toMatchObject({ conversations: [{ lastSeq: 20 }] })

  second.process.kill('SIGTERM')
  expect(await ended(second.process)).toEqual([0, null])
})

test('keeps everything over a restart on the same folder', async () => {
  const first = await startTestGateway({ data })
  const visitor = await enterVisitor(first)
  const { message } = await visitor.ask('message:send', { id: ulid(), text: 'Hello' })
  const cookie = await signIn(first.console)
  await first.stop()

  const second = await createGateway({ data, port: 0 })
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
  const second = await createGateway({ data, port: 0 })
  const page = await get(`${second.url}/v1/messages`, bearer(visitor.session))
  expect(acked.length).toBeGreaterThan(0)
  expect(page.body).toMatchObject({ lastSeq: acked.length })
  await second.close()
})

test('stops twice without complaint, and stops although a peer has vanished', async () => {
  const gateway = await createGateway({ data, port: 0 })
  const { connect } = await import('node:net')
  const silent = connect(gateway.port, '127.0.0.1')
  await new Promise((resolve) => silent.once('connect', resolve))
  silent.on('error', () => {})
  await Promise.all([gateway.close(), gateway.close()])
  await expect(fetch(gateway.url)).rejects.toThrow()
  silent.destroy()
})

test('takes the next port where the one wanted is busy', async () => {
  const first = await createGateway({ data, port: 0 })
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
