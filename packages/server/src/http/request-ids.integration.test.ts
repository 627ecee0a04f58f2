import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeSockets, connectAgent, get, signIn } from '../test-client.ts'
import { readRows } from '../test-database.ts'
import { startTestGateway, type TestGateway } from '../testing.ts'

let gateway: TestGateway
let lines: Record<string, unknown>[]

beforeEach(async () => {
  lines = []
  const write = (line: string) => void lines.push(JSON.parse(line))
  gateway = await startTestGateway({ log: pino({ level: 'debug' }, { write }) })
})
afterEach(async () => {
  closeSockets()
  await gateway.stop()
})

test('keeps the id a request came with, in the log and in the header of an error', async () => {
  const url = `${gateway.url}/v1/sites/pk_none/config`
  const { headers, status } = await get(url, { 'x-request-id': 'proxy-7f3a' })
  expect([status, headers.get('x-request-id')]).toEqual([401, 'proxy-7f3a'])
  expect(headers.get('access-control-expose-headers')).toContain('X-Request-Id')
  const line = () => lines.find(({ requestId }) => requestId === 'proxy-7f3a')
  await expect
    .poll(line)
    .toMatchObject({ msg: 'answered', route: '/v1/sites/:key/config', status: 401 })
  // What caches keep is nobody's request.
  const good = await fetch(`${gateway.url}/healthz`, { headers: { 'x-request-id': 'a' } })
  expect(good.headers.get('x-request-id')).toBeNull()
})

test('makes an id where there is none, or one that is no id', async () => {
  for (const id of [{}, { 'x-request-id': 'a b {"level":60}' }]) {
    const { headers } = await get(`${gateway.url}/v1/nothing`, id as Record<string, string>)
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  }
})

test('names each request of a socket in the log, after the connection it came by', async () => {
  const cookie = await signIn(gateway.console)
  const agent = await connectAgent(gateway.url, cookie, { 'x-request-id': 'edge-1' })
  await agent.ask('cases:list', {})
  await readRows(gateway.data, 'alter table support_case rename to elsewhere')
  expect(await agent.refusal('cases:list', {})).toBe('server/internal')
  const failed = lines.find(({ msg }) => msg === 'request failed')
  expect(failed).toMatchObject({ request: 'cases:list', requestId: 'edge-1.2' })
})
