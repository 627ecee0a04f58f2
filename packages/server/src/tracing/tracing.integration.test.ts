import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bearer, closeSockets, enterVisitor, get, post, ulid } from '../test-client.ts'
import { startTestCollector, type TestCollector, type TestSpan } from '../test-collector.ts'
import { createTestDatabase, dropTestDatabase, onPostgres } from '../test-database.ts'
import { ended, spawnCli } from '../test-process.ts'
import { startTestGateway } from '../testing.ts'

let collector: TestCollector
beforeEach(async () => {
  collector = await startTestCollector()
})
afterEach(async () => {
  closeSockets()
  await collector.stop()
})

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736'
const PARENT = '00f067aa0ba902b7'

const find = (name: string, fits = (_span: TestSpan) => true): TestSpan | undefined =>
  collector.spans.find((span) => span.name === name && fits(span))

const listBelow = ({ spanId }: TestSpan): TestSpan[] =>
  collector.spans.filter(({ parentId }) => parentId === spanId)

test('tells a collector of routes, events of sockets and the transactions in them, and nothing of what was said', async () => {
  const gateway = await startTestGateway({ tracing: { endpoint: `${collector.url}/` } })
  const visitor = await enterVisitor(gateway)
  await visitor.ask('message:send', { id: ulid(), text: 'SAID-BY-SOCKET' })
  await visitor.refusal('message:send', { text: 'no id' })
  const headers = { ...bearer(visitor.session), traceparent: `00-${TRACE}-${PARENT}-01` }
  await post(`${gateway.url}/v1/messages`, { id: ulid(), text: 'SAID-BY-HTTP' }, headers)
  await get(`${gateway.url}/readyz`)
  // What is left is sent before it stops.
  await gateway.stop()

  const route = find('POST /v1/messages')
  expect(route).toMatchObject({
    traceId: TRACE,
    parentId: PARENT,
    kind: 2,
    status: 0,
    attributes: {
      'http.request.method': 'POST',
      'http.route': '/v1/messages',
      'http.response.status_code': '200',
      'beckon.request_id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    },
  })
  const system = onPostgres() ? 'postgresql' : 'sqlite'
  const [stored] = listBelow(route as TestSpan)
  expect(stored).toMatchObject({
    name: 'transaction',
    traceId: TRACE,
    kind: 3,
    attributes: { 'db.system.name': system },
  })
  expect(stored?.took).toBeGreaterThan(0)
  expect(stored?.took).toBeLessThanOrEqual(route?.took ?? 0)

  const sent = find('message:send', ({ attributes }) => !('error.type' in attributes))
  expect(sent).toMatchObject({
    parentId: '',
    kind: 2,
    attributes: { 'beckon.namespace': '/visitor' },
  })
  expect(sent?.attributes['beckon.request_id']).toMatch(/^[0-9a-f-]{36}\.1$/)
  expect(listBelow(sent as TestSpan).map(({ name }) => name)).toContain('transaction')
  const refused = find('message:send', ({ attributes }) => 'error.type' in attributes)
  // Their fault, and not a failure of ours.
  expect(refused).toMatchObject({ status: 0, attributes: { 'error.type': 'request/invalid' } })
  expect(find('handshake')).toBeDefined()
  expect(find('GET /readyz')).toBeUndefined()
  expect(sent?.resource).toMatchObject({ 'service.name': 'beckon' })
  const all = Buffer.concat(collector.bodies).toString('latin1')
  for (const secret of ['SAID-BY', visitor.session, gateway.id, gateway.site]) {
    expect(all).not.toContain(secret)
  }
})

test('says once that nothing arrives, and does not wait for a collector that is away', async () => {
  const lines: string[] = []
  const log = pino({}, { write: (line: string) => void lines.push(JSON.parse(line).msg) })
  collector.answer(400)
  const gateway = await startTestGateway({ tracing: { endpoint: collector.url }, log })
  await get(`${gateway.url}/v1/sites/${gateway.site}/config`)
  await gateway.stop()
  expect(lines.filter((line) => line === 'no traces arrive')).toEqual(['no traces arrive'])
})

test('keeps the part of traces that was asked for, and the whole of one that others keep', async () => {
  const gateway = await startTestGateway({ tracing: { endpoint: collector.url, ratio: 0 } })
  const url = `${gateway.url}/v1/sites/${gateway.site}/config`
  await get(url)
  await get(url, { traceparent: `00-${TRACE}-${PARENT}-01` })
  await gateway.stop()
  expect(collector.spans.filter(({ kind }) => kind === 2).map(({ traceId }) => traceId)).toEqual([
    TRACE,
  ])
})

/** Runs a gateway of its own process, and tells which libraries of OpenTelemetry it loaded. */
async function listLoaded(data: string, ...args: string[]): Promise<string[]> {
  const before = join(data, 'tell-loads.mjs')
  writeFileSync(
    before,
    `import { registerHooks } from 'node:module'
     registerHooks({ resolve(name, context, next) {
       if (name.startsWith('@opentelemetry/')) console.error('loads ' + name)
       return next(name, context)
     } })`,
  )
  const child = spawnCli(
    ['start', '--port', '0', '--data', join(data, 'data'), '--log-level', 'silent', ...args],
    `export NODE_OPTIONS="--import ${before}"`,
  )
  const said = text(child.stderr)
  await once(child.stdout, 'data')
  child.kill('SIGTERM')
  expect(await ended(child)).toEqual([0, null])
  return (await said).split('\n').filter((line) => line.startsWith('loads '))
}

test('loads nothing of it unless there is a collector', async () => {
  const data = mkdtempSync(join(tmpdir(), 'beckon-test-'))
  await createTestDatabase(join(data, 'data'))
  // That one, which does nothing by itself, what counts metrics brings along.
  expect(await listLoaded(data)).toEqual(['loads @opentelemetry/api'])
  expect(await listLoaded(data, '--otlp-endpoint', collector.url)).toContain(
    'loads @opentelemetry/sdk-trace',
  )
  await dropTestDatabase(join(data, 'data'))
  rmSync(data, { recursive: true, force: true })
})
