import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  closeSockets,
  connectAgent,
  connectVisitor,
  enterVisitor,
  get,
  signIn,
  ulid,
} from '../test-client.ts'
import { readRows } from '../test-database.ts'
import { type Family, parseMetrics } from '../test-metrics.ts'
import { startTestGateway, type TestGateway } from '../testing.ts'

let gateway: TestGateway

beforeAll(async () => {
  gateway = await startTestGateway()
})
afterAll(async () => {
  closeSockets()
  await gateway.stop()
})

async function scrape(): Promise<Map<string, Family>> {
  const answer = await fetch(`${gateway.url}/metrics`)
  expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
  return parseMetrics(await answer.text())
}

/** One number, of those that have these labels. */
async function read(
  name: string,
  labels: Record<string, string> = {},
): Promise<number | undefined> {
  const family = name.replace(/_(bucket|sum|count)$/, '')
  const families = await scrape()
  const samples = (families.get(name) ?? families.get(family))?.samples ?? []
  const fits = (own: Readonly<Record<string, string>>) =>
    Object.entries(labels).every(([key, value]) => own[key] === value)
  return samples.find((each) => each.name === name && fits(each.labels))?.value
}

const HOUR = 3_600_000
const at = (ms: number): string => new Date(Date.now() + ms).toISOString()

/** Something that is to leave, as it lies in the database. */
function insertJob(id: string, state: string, leasedUntil: string | null): Promise<unknown> {
  const lease = leasedUntil === null ? 'null' : `'${leasedUntil}'`
  return readRows(
    gateway.data,
    `insert into outbox (id, site_id, person_id, kind, key, lane, payload, state, attempts, due_at,
      leased_until, error, created_at, updated_at, expires_at) values ('${id}', '${gateway.id}', null,
      'test', '${id}', '${id}', '{}', '${state}', 0, '${at(-HOUR)}', ${lease}, null, '${at(0)}', '${at(0)}', null)`,
  )
}

test('tells deliveries, first answers, who waits and who came back, in names and types that Prometheus reads', async () => {
  const agent = await connectAgent(gateway.url, await signIn(gateway.console))
  const visitor = await enterVisitor(gateway)
  const { message } = await visitor.ask('message:send', { id: ulid(), text: 'Hello' })
  await visitor.refusal('message:send', { text: 'no id' })
  await visitor.refusal('anything:else"}', {})
  expect(await read('beckon_waiting_visitors')).toBe(1)
  expect(await read('beckon_waiting_longest_seconds')).toBeGreaterThanOrEqual(0)
  const { conversationId } = message
  await agent.ask('message:send', { id: ulid(), conversationId, text: 'Hello' })
  await visitor.notice('message:new')
  await visitor.ask('message:read', { seq: 2 })
  expect(await read('beckon_waiting_visitors')).toBe(0)
  expect(await read('beckon_first_response_seconds_count')).toBe(1)
  expect(await read('beckon_message_receipts_total', { kind: 'read' })).toBeGreaterThan(0)
  const request = { namespace: '/visitor', request: 'message:send' }
  const count = 'beckon_socket_request_duration_seconds_count'
  expect(await read(count, { ...request, code: 'ok' })).toBe(1)
  expect(await read(count, { ...request, code: 'request/invalid' })).toBe(1)
  expect(await read(count, { request: 'unknown', code: 'request/not-found' })).toBe(1)
  expect(
    await read('beckon_database_transaction_duration_seconds_count', { code: 'ok' }),
  ).toBeGreaterThan(2)

  visitor.socket.io.engine.transport.close()
  await expect
    .poll(() => read('beckon_socket_disconnects_total', { namespace: '/visitor' }))
    .toBe(1)
  await connectVisitor(gateway.url, { session: visitor.session, protocol: 1 })
  expect(await read('beckon_socket_reconnect_seconds_count', { namespace: '/visitor' })).toBe(1)
  await connectVisitor(gateway.url, { session: 'vs_wrong', protocol: 1 }).catch(() => {})
  expect(await read('beckon_socket_handshakes_total', { code: 'session/invalid' })).toBe(1)
})

test('tells what is overdue and what was given up, and of each try what came of it', async () => {
  await insertJob('overdue', 'pending', at(HOUR))
  await insertJob('dead', 'dead', null)
  expect(await read('beckon_outbox_pending')).toBe(1)
  expect(await read('beckon_outbox_lag_seconds')).toBeCloseTo(3600, -2)
  expect(await read('beckon_outbox_dead')).toBe(1)
  await gateway.gateway.usecases.outbox.replay(gateway.id, 'dead')
  const tries = 'beckon_outbox_job_duration_seconds_count'
  await expect.poll(() => read(tries, { job: 'test', code: 'outbox/no-handler' })).toBe(1)
  expect(await read('beckon_outbox_dead')).toBe(0)
})

test('helps with each name, keeps to Prometheus’s way of naming, and adds buckets up', async () => {
  const families = [...(await scrape())]
  const own = families.filter(([name]) => name.startsWith('beckon_'))
  expect(own.length).toBeGreaterThan(15)
  for (const [name, { help, type, samples }] of own) {
    expect(name).toMatch(/^[a-z][a-z_]+[a-z]$/)
    expect(help).toMatch(/^[A-Z].*\.$/)
    expect([name, type === 'counter']).toEqual([name, name.endsWith('_total')])
    expect(name.includes('_ms') || name.includes('millis')).toBe(false)
    const counts = samples.filter((each) => each.name === `${name}_count`)
    for (const { labels, value } of counts) {
      const key = JSON.stringify(labels)
      const buckets = samples.filter(
        (each) => each.labels['le'] && JSON.stringify({ ...each.labels, le: undefined }) === key,
      )
      const values = buckets.map((each) => each.value)
      expect(values).toEqual(values.toSorted((a, b) => a - b))
      expect(values.at(-1)).toBe(value)
    }
  }
  const names = families.map(([name]) => name)
  expect(names).toContain('nodejs_eventloop_lag_seconds')
  expect(names).toContain('nodejs_heap_size_used_bytes')
  expect(await read('beckon_ready')).toBe(1)
})

test('is ready no more where the database is one of before, and says what it is', async () => {
  const text = JSON.stringify([...(await scrape()).keys()])
  expect(text).not.toContain(gateway.id)
  await readRows(gateway.data, "delete from kysely_migration where name like '2026-11-29%'")
  const { status, body } = await get(`${gateway.url}/readyz`)
  expect(status).toBe(503)
  expect(body).toMatchObject({
    error: {
      code: 'server/unavailable',
      details: [{ path: 'schema', message: 'not of this release' }],
    },
  })
  expect(await read('beckon_ready')).toBe(0)
})
