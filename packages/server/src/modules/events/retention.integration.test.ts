import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BatchAnswer, ErrorBody, StoredEvent, TimelineEntry } from '@beckon/protocol'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { bearer, get, post, setSettings } from '../../test-client.ts'
import { createTestDatabase, dropTestDatabase } from '../../test-database.ts'
import { parseMetrics } from '../../test-metrics.ts'
import { startTestGateway, type TestGateway, type TestSite } from '../../testing.ts'

const DAY = 24 * 60 * 60 * 1000

let data: string
let database: string | undefined
let gateway: TestGateway
let now: number
const start = () => startTestGateway({ data, database, clock: () => now })

beforeEach(async () => {
  now = Date.parse('2026-11-27T12:30:00Z')
  data = mkdtempSync(join(tmpdir(), 'beckon-test-'))
  database = await createTestDatabase(data)
  gateway = await start()
})
afterEach(async () => {
  await gateway.stop()
  await dropTestDatabase(data)
  rmSync(data, { recursive: true })
})

/** Imports an event of a user that happened so many days ago, as the site's own server does. */
async function tell({ secret }: TestSite, days: number, messageId: string) {
  const timestamp = new Date(now - days * DAY).toISOString()
  const event = { type: 'track', event: messageId, messageId, userId: 'u', timestamp }
  return (await post<BatchAnswer>(`${gateway.url}/v1/batch`, { batch: [event] }, bearer(secret)))
    .body
}

async function listNames({ secret }: TestSite): Promise<string[]> {
  const { body } = await get<{ events: StoredEvent[] }>(`${gateway.url}/v1/events`, bearer(secret))
  return body.events.map(({ messageId }) => messageId)
}

async function listTimeline({ secret }: TestSite): Promise<string[]> {
  const url = `${gateway.url}/v1/people/u/timeline?kind=user_id`
  const { body } = await get<{ entries: TimelineEntry[] }>(url, bearer(secret))
  return body.entries.flatMap((entry) => (entry.kind === 'event' ? [entry.event.messageId] : []))
}

async function countExpired(): Promise<number> {
  const text = await (await fetch(`${gateway.url}/metrics`)).text()
  return parseMetrics(text).get('beckon_events_expired_total')?.samples[0]?.value ?? Number.NaN
}

test('a gateway loses the old events of a site that keeps them for a month, and only these', async () => {
  const [short, long]: TestSite[] = [gateway, await gateway.createSite()]
  if (short === undefined || long === undefined) throw new Error('There are no sites')
  for (const site of [short, long]) {
    for (const days of [0, 29, 31, 300]) await tell(site, days, `${days} days`)
  }
  await setSettings(gateway, 'events', { retentionDays: 30 })
  await gateway.stop()
  gateway = await start()
  await vi.waitUntil(async () => (await countExpired()) === 2, 10_000)
  expect(await listNames(short)).toEqual(['0 days', '29 days'])
  expect(await listTimeline(short)).toEqual(['0 days', '29 days'])
  expect(await listNames(long)).toEqual(['0 days', '29 days', '31 days', '300 days'])
  await gateway.gateway.usecases.retention.purge()
  expect(await countExpired()).toBe(2)
})

test('what came late goes by when it happened, and is never taken again', async () => {
  await setSettings(gateway, 'events', { retentionDays: 30 })
  expect((await tell(gateway, 29, 'late')).results).toEqual({ late: 'ok' })
  expect((await tell(gateway, 29, 'late')).results).toEqual({ late: 'ok' })
  const happened = now - 29 * DAY
  now += 2 * DAY
  await gateway.gateway.usecases.retention.purge()
  expect(await listNames(gateway)).toEqual([])
  const again = await tell(gateway, (now - happened) / DAY, 'late')
  expect(again.results).toEqual({ late: 'drop' })
  expect(again.errors).toMatchObject([{ messageId: 'late', code: 'event/expired' }])
  expect(await listNames(gateway)).toEqual([])
})

test('says of a single event that it is too old, and learns nothing of whom it is of', async () => {
  const event = {
    event: 'Old',
    messageId: 'old',
    userId: 'nobody',
    timestamp: '2001-01-01T00:00:00Z',
  }
  const headers = bearer(gateway.secret)
  const { status, body } = await post<ErrorBody>(`${gateway.url}/v1/track`, event, headers)
  expect([status, body.error.code]).toEqual([400, 'event/expired'])
  const person = await get<ErrorBody>(`${gateway.url}/v1/people/nobody?kind=user_id`, headers)
  expect(person.body.error.code).toBe('person/not-found')
})

test('what was told of a person stays when the events that told it are gone', async () => {
  const { url, secret } = gateway
  const event = { userId: 'u', traits: { plan: 'pro' } }
  await post(`${url}/v1/identify`, event, bearer(secret))
  now += 396 * DAY
  await gateway.gateway.usecases.retention.purge()
  expect(await listNames(gateway)).toEqual([])
  const { body } = await get<{ person: { traits: object } }>(
    `${url}/v1/people/u?kind=user_id`,
    bearer(secret),
  )
  expect(body.person.traits).toEqual({ plan: 'pro' })
})

test.each([{ retentionDays: 6 }, { retentionDays: 3651 }, { retentionDays: 30.5 }, { days: 30 }])(
  'does not take %j',
  async (value) => {
    const init = { method: 'PUT', headers: bearer(gateway.secret), body: JSON.stringify(value) }
    expect((await fetch(`${gateway.url}/v1/settings/events`, init)).status).toBe(400)
  },
)
